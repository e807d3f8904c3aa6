namespace Torii.Hosting;

/// <summary>Begins the host that settings are read through. A file or an argument that cannot be read is the operator's mistake, and no crash.</summary>
internal static class HostStart
{
    // Settings are read once. Watching their folder would watch the data folder in it, and every write there.
    private const string WithoutWatching = "--hostBuilder:reloadConfigOnChange=false";

    /// <summary>The host, or why there can be none: a sentence.</summary>
    public static (WebApplicationBuilder? Builder, string? Fault) Begin(params string[] arguments)
    {
        try
        {
            return (WebApplication.CreateSlimBuilder([.. arguments, WithoutWatching]), null);
        }
        catch (Exception broken) when (IsUnreadable(broken))
        {
            return (null, Told(broken));
        }
    }

    /// <summary>Whether settings could not be read as they are written.</summary>
    public static bool IsUnreadable(Exception fault) => fault is InvalidDataException or FormatException;

    /// <summary>The same in words, with the cause behind it.</summary>
    public static string Told(Exception broken) =>
        broken.GetBaseException() is var cause && cause != broken ? $"{broken.Message} {cause.Message}" : broken.Message;
}
