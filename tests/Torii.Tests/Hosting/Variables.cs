using System.Globalization;

namespace Torii.Tests.Hosting;

/// <summary>Variables for a server on a port of its own.</summary>
internal static class Variables
{
    /// <summary>Those of a first try: nothing is configured but the port, so that tests do not meet.</summary>
    public static Dictionary<string, string> Trial(int port) => new(StringComparer.Ordinal)
    {
        ["API_PORT"] = port.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>These and another one.</summary>
    public static Dictionary<string, string> And(this Dictionary<string, string> variables, string name, string value) =>
        new(variables, StringComparer.Ordinal) { [name] = value };
}
