using Torii.Admin.Sessions;
using Torii.Hosting;
using Torii.Security;

namespace Torii.Doctor;

/// <summary>Whether what is set is known and valid.</summary>
internal sealed class ConfigurationCheck(ToriiSettings settings, ReadMistakes mistakes) : ICheck
{
    /// <inheritdoc />
    public string Area => "configuration";

    /// <inheritdoc />
    public Task<IReadOnlyList<Finding>> RunAsync(CancellationToken cancellationToken)
    {
        Finding[] found =
        [
            .. mistakes.All.Select(mistake => Finding.Wrong(mistake, "Torii does not start with it: correct it, or take it away.")),
            .. settings.Oddities.Select(oddity => Finding.Warning(oddity, "Correct its name, or take it away.")),
            .. settings.FromConsole.LeftOut.Keys.Select(key => Finding.Warning($"What the console has set for {key} is not valid any more, and is left out.", "Set it anew in the console, or take it back there.")),
            .. Keys(),
        ];
        return Task.FromResult<IReadOnlyList<Finding>>(found.Length > 0 ? found : [Finding.Ok("All that is set is known and valid.")]);
    }

    private IEnumerable<Finding> Keys()
    {
        if (settings.AdminKey is ConsoleCredentials.BuiltInKey || (settings.ClientKey is { } key && BuiltInKeys.All.Contains(key, StringComparer.Ordinal)))
        {
            yield return Finding.Warning("A key is set that everybody knows from the older proxies' documents.", "Set another (API_AUTH_TOKEN, ADMIN_KEY), and give it to your programs.");
        }
        else if (settings.AdminKey is { Length: < KeyText.Least })
        {
            yield return Finding.Warning($"The admin key (ADMIN_KEY) has fewer than {KeyText.Least} letters and can be guessed.", "Set a longer one.");
        }
    }
}
