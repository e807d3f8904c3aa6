using System.Globalization;
using Torii.Simulator.Accounts;

namespace Torii.Simulator.CommandLine;

/// <summary>Reads <c>TOKEN,name=N,plan=P,images=N,videos=N,revoked</c>.</summary>
internal static class AccountParser
{
    private const string Form = "TOKEN[,name=N][,plan=P][,images=N][,videos=N][,revoked]";

    /// <summary>Adds the account that the text describes.</summary>
    /// <returns>What was expected; null when the account was added.</returns>
    public static string? Read(string text, IDictionary<string, AccountSettings> accounts)
    {
        var parts = text.Split(',');
        AccountSettings? settings = new();
        foreach (var part in parts.Skip(1))
        {
            settings = settings is null ? null : Apply(settings, part);
        }

        if (parts[0].Length == 0 || settings is null || settings.Problem() is not null)
        {
            return $"{Form} with a plan out of {Plans.List}";
        }

        accounts[parts[0]] = settings;
        return null;
    }

    private static AccountSettings? Apply(AccountSettings settings, string part) => part.Split('=', 2) switch
    {
        ["name", var name] => settings with { Name = name },
        ["plan", var plan] => settings with { Plan = plan },
        ["images", var text] when TryRead(text, out var limit) => settings with { ImageLimit = limit },
        ["videos", var text] when TryRead(text, out var limit) => settings with { VideoLimit = limit },
        ["revoked"] => settings with { Revoked = true },
        _ => null,
    };

    private static bool TryRead(string text, out int limit) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out limit);
}
