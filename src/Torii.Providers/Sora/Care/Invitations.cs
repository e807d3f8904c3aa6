using System.Text.Json;
using Torii.Core.Generations;
using Torii.Core.Providers;
using Torii.Providers.Http;
using Torii.Providers.Sora.Bodies;

namespace Torii.Providers.Sora.Care;

/// <summary>
/// Asks after invitations and accepts them. An account that has never made a video is turned away with a 401 that has
/// nothing to do with its token: it wants to be activated first.
/// </summary>
internal sealed class Invitations(SoraBackend backend)
{
    /// <summary>The account's own invitation, by which it is told whether it makes videos; or a refusal that ends an inspection.</summary>
    public async Task<(Invitation? Invitation, Refusal? Refusal)> ReadAsync(SoraAccess access, CancellationToken cancellationToken)
    {
        using var outcome = await CallAsync(
            access,
            () => backend.ReadAccountAsync(access, "project_y/invite/mine", cancellationToken),
            cancellationToken);
        if (outcome is CallOutcome.Answered { Succeeded: true } answer && Invitation.Read(answer.Body.Bytes) is { } invitation)
        {
            return (invitation, null);
        }

        var refusal = SoraRefusals.Of(outcome, access);
        return refusal.Cause switch
        {
            Cause.Country => (null, refusal),
            Cause.Unauthorized when IsDead(outcome) => (null, refusal),
            Cause.Unauthorized or Cause.PlanRequired or Cause.InvalidRequest => (new Invitation(MakesVideos: false), null),
            _ => (new Invitation(MakesVideos: null), null),
        };
    }

    /// <summary>Accepts an invitation, under a device of its own. Null: it is accepted, now or before.</summary>
    public async Task<Refusal?> AcceptAsync(SoraAccess access, string code, CancellationToken cancellationToken)
    {
        var acceptance = SoraCall.Of("project_y/invite/accept", new InviteBody(code), SoraJson.Wire.InviteBody);
        var device = $"oai-did={Guid.NewGuid()}";
        using var outcome = await CallAsync(
            access,
            () => backend.ChangeAccountAsync(access, acceptance, device, timeout: null, cancellationToken),
            cancellationToken);
        if (outcome is CallOutcome.Answered { Succeeded: true } answer)
        {
            return IsDeclined(answer.Body.Bytes) ? new Refusal(Cause.InvalidRequest, "the invitation was not accepted") : null;
        }

        // What is declined here is the invitation, whatever the status.
        var refusal = SoraRefusals.Of(outcome, access);
        return refusal.Cause == Cause.PlanRequired ? refusal with { Cause = Cause.InvalidRequest } : refusal;
    }

    private async Task<CallOutcome> CallAsync(SoraAccess access, Func<Task<CallOutcome>> call, CancellationToken cancellationToken)
    {
        var outcome = await call();
        if (!AsksForActivation(outcome))
        {
            return outcome;
        }

        outcome.Dispose();
        (await backend.ReadAccountAsync(access, "m/bootstrap", cancellationToken)).Dispose();
        return await call();
    }

    private static bool AsksForActivation(CallOutcome outcome) =>
        outcome is CallOutcome.Answered { Status: 401 } answer
        && !IsDead(outcome)
        && SoraError.Read(answer.Body.Bytes)?.Message?.Contains("Unauthorized", StringComparison.OrdinalIgnoreCase) == true;

    private static bool IsDead(CallOutcome outcome) =>
        outcome is CallOutcome.Answered answer && SoraError.Read(answer.Body.Bytes) is { } error && SoraCodes.CauseOf(error) == Cause.Unauthorized;

    private static bool IsDeclined(ReadOnlyMemory<byte> body)
    {
        using var document = JsonReading.Parse(body);
        return document?.RootElement.Member("success"u8) is { ValueKind: JsonValueKind.False }
            && document.RootElement.Member("already_accepted"u8) is not { ValueKind: JsonValueKind.True };
    }
}
