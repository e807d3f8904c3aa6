using System.Globalization;
using Torii.Core.Providers;

namespace Torii.Providers.OpenAi;

/// <summary>Tells a server that may be another Torii how many of them a request has come through.</summary>
internal static class Hops
{
    private const string Header = "x-torii-hops";

    /// <summary>Adds it.</summary>
    public static void Tell(HttpRequestMessage message, StepRun run) =>
        message.Headers.TryAddWithoutValidation(Header, (run.Request.Hops + 1).ToString(CultureInfo.InvariantCulture));
}
