using System.Globalization;
using Torii.Providers.Sora;

namespace Torii.Providers.Tests.Support;

/// <summary>Gives <c>sentinel0001</c>, <c>sentinel0002</c> and so on.</summary>
internal sealed class FixedSentinel : ISentinel
{
    private int _given;

    public string Next() => "sentinel" + Interlocked.Increment(ref _given).ToString("0000", CultureInfo.InvariantCulture);
}
