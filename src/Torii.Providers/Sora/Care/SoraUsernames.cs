using System.Security.Cryptography;
using System.Text.Json;
using Torii.Core.Providers;
using Torii.Providers.Http;
using Torii.Providers.Sora.Bodies;

namespace Torii.Providers.Sora.Care;

/// <summary>Gives usernames to accounts: eight letters, drawn by chance.</summary>
public sealed class SoraUsernames
{
    private const string Letters = "abcdefghijklmnopqrstuvwxyz";
    private const int Length = 8;
    private const int Tries = 5;

    /// <summary>The longest the older call may take, as with the earlier proxies' script.</summary>
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(15);

    private readonly SoraBackend _backend;

    internal SoraUsernames(SoraBackend backend) => _backend = backend;

    /// <summary>
    /// Gives a name the older way, <c>POST /me</c>, in 15 s at most; or, where that call is gone, by asking for a free name and
    /// taking it.
    /// </summary>
    public async Task<UsernameOutcome> SetAsync(AccountAccess access, CancellationToken cancellationToken)
    {
        if (SoraAccess.Of(access) is not { } opened)
        {
            return new UsernameOutcome.Refused(null, SoraRefusals.NoToken.Text!);
        }

        var name = Draw();
        using var outcome = await CallAsync(opened, "me", name, Timeout, cancellationToken);
        return outcome switch
        {
            CallOutcome.Answered { Status: 200 or 201 or 204 } answer => new UsernameOutcome.Given(NameIn(answer) ?? name),
            CallOutcome.Answered { Status: 404 or 405 } => await TakeAsync(opened, cancellationToken),
            _ => Refused(outcome, opened),
        };
    }

    /// <summary>Asks for a free name and takes it; where it is not to be had, another, five times at most.</summary>
    internal async Task<UsernameOutcome> TakeAsync(SoraAccess access, CancellationToken cancellationToken)
    {
        var last = new UsernameOutcome.Refused(null, "no free username was found");
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            var name = Draw();
            using var check = await CallAsync(access, "project_y/profile/username/check", name, timeout: null, cancellationToken);
            if (!IsFree(check))
            {
                if (!IsAboutTheName(check))
                {
                    return Refused(check, access);
                }

                continue;
            }

            using var set = await CallAsync(access, "project_y/profile/username/set", name, timeout: null, cancellationToken);
            if (set is CallOutcome.Answered { Succeeded: true } answer)
            {
                return new UsernameOutcome.Given(NameIn(answer) ?? name);
            }

            last = Refused(set, access);
            if (!IsAboutTheName(set))
            {
                return last;
            }
        }

        return last;
    }

    private Task<CallOutcome> CallAsync(SoraAccess access, string path, string name, TimeSpan? timeout, CancellationToken cancellationToken) =>
        _backend.ChangeAccountAsync(
            access,
            SoraCall.Of(path, new UsernameBody(name), SoraJson.Wire.UsernameBody),
            cookie: null,
            timeout,
            cancellationToken);

    private static string Draw() => RandomNumberGenerator.GetString(Letters, Length);

    private static bool IsFree(CallOutcome outcome)
    {
        if (outcome is not CallOutcome.Answered { Succeeded: true } answer)
        {
            return false;
        }

        using var document = JsonReading.Parse(answer.Body.Bytes);
        return document?.RootElement.Member("available"u8) is { ValueKind: JsonValueKind.True };
    }

    // Anything else another name would meet as well.
    private static bool IsAboutTheName(CallOutcome outcome) => outcome is CallOutcome.Answered { Status: 200 or 201 or 400 or 409 or 422 };

    private static string? NameIn(CallOutcome.Answered answer)
    {
        using var document = JsonReading.Parse(answer.Body.Bytes);
        return SafeText.Of(document?.RootElement.Text("username"u8));
    }

    private static UsernameOutcome.Refused Refused(CallOutcome outcome, SoraAccess access)
    {
        var refusal = SoraRefusals.OfQuestion(outcome, access);
        return new UsernameOutcome.Refused((outcome as CallOutcome.Answered)?.Status, refusal.Text ?? refusal.Message);
    }
}
