using System.Text;

namespace Torii.Tests.Telemetry;

/// <summary>Everything that must not be read anywhere, by what it is; and the words of clients.</summary>
internal sealed class BusySecrets
{
    private readonly Dictionary<string, string> _all = new(StringComparer.Ordinal);

    /// <summary>All of it.</summary>
    public IReadOnlyDictionary<string, string> All => _all;

    /// <summary>What clients wrote, which only the bodies that an operator has asked for may show.</summary>
    public IReadOnlyList<string> Prompts { get; } = ["A heron called Quibblewick", "A lighthouse called Umberfold", "A teapot called Zanzeroo"];

    /// <summary>A secret that nobody has guessed.</summary>
    public string New(string what) => Keep(what, $"{what.Replace(' ', '-')}-{Guid.NewGuid():N}");

    /// <summary>Notes a secret.</summary>
    public string Keep(string what, string secret)
    {
        _all[what] = secret;
        return secret;
    }

    /// <summary>The ways in which a secret could be written: as it is, in an address, in Base64 wherever it stands in what was encoded.</summary>
    public static IEnumerable<string> FormsOf(string secret)
    {
        var bytes = Encoding.UTF8.GetBytes(secret);
        yield return secret;
        yield return Uri.EscapeDataString(secret);
        yield return Convert.ToHexStringLower(bytes);
        for (var before = 0; before < 3; before++)
        {
            // What stands before it shifts the digits; those at either end depend on the neighbours.
            var encoded = Convert.ToBase64String([.. new byte[before], .. bytes]);
            yield return encoded[(before == 0 ? 0 : 4)..^4];
        }
    }
}
