using System.Globalization;

namespace Torii.Simulator.Characters;

/// <summary>A stretch of a recording written as two numbers of seconds: <c>0,3</c>.</summary>
internal static class TimeSpanText
{
    public static bool IsOne(string text) =>
        text.Split(',') is [var from, var to] && TryRead(from, out var start) && TryRead(to, out var end) && start < end;

    private static bool TryRead(string text, out double seconds) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out seconds);
}
