namespace Torii.Telemetry.Lines;

/// <summary>What lines of the log have in common.</summary>
internal static class LogWords
{
    /// <summary>What a form is called among those that .NET has: one of its own is called <c>json</c> already.</summary>
    public static string NameOf(LogFormat format) => $"torii-{format}";

    /// <summary>A level in a word.</summary>
    public static string Of(LogLevel level) => level switch
    {
        LogLevel.Trace => "trace",
        LogLevel.Debug => "debug",
        LogLevel.Information => "info",
        LogLevel.Warning => "warn",
        LogLevel.Error => "error",
        _ => "fatal",
    };

    /// <summary>Who speaks, without the rooms that it stands in.</summary>
    public static string ShortName(string category) => category[(category.LastIndexOf('.') + 1)..];
}
