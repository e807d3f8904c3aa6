using Torii.Core.Characters;
using Torii.Core.Generations;
using Torii.Core.Providers;
using Torii.Providers.Http;
using Torii.Providers.Sora.Bodies;

namespace Torii.Providers.Sora.Characters;

/// <summary>Makes the character of a recording that has been looked through, and shows it to everybody.</summary>
internal sealed class CharacterMaker(SoraBackend backend)
{
    /// <summary>Makes the character; the step's result is its id.</summary>
    public async Task<StepOutcome> MakeAsync(SoraAccess access, CharacterDraft draft, CancellationToken cancellationToken)
    {
        using var outcome = await AskAsync(access, draft, cancellationToken);
        return outcome switch
        {
            CallOutcome.Answered answer when CharacterAnswer.IdIn(answer) is { } character => new StepOutcome.Done(character),
            CallOutcome.Answered { Status: 409 } => new StepOutcome.Refused(new Refusal(
                Cause.TaskFailed,
                $"the upstream has a character @{draft.Sheet.Username} already, perhaps from an earlier request whose answer was lost")),
            _ => SoraStepEnd.OfRepeatable(outcome, access),
        };
    }

    /// <summary>Sends what makes the character of <paramref name="draft"/>, or tells which one was made of it.</summary>
    public Task<CallOutcome> AskAsync(SoraAccess access, CharacterDraft draft, CancellationToken cancellationToken)
    {
        var body = new CharacterBody(
            draft.CameoId,
            draft.Sheet.Username,
            draft.Sheet.DisplayName,
            draft.Avatar,
            InstructionSet: null,
            SafetyInstructionSet: null);
        return backend.SendAsync(access, SoraCall.Of("characters/finalize", body, SoraJson.Wire.CharacterBody), cancellationToken);
    }

    /// <summary>Shows the character to everybody: it is the result.</summary>
    public async Task<StepOutcome> PublishAsync(SoraAccess access, CharacterDraft draft, string character, CancellationToken cancellationToken)
    {
        var path = $"project_y/cameos/by_id/{Uri.EscapeDataString(draft.CameoId)}/update_v2";
        using var outcome = await backend.SendAsync(
            access,
            SoraCall.Of(path, new VisibilityBody("public"), SoraJson.Wire.VisibilityBody),
            cancellationToken);
        return outcome is CallOutcome.Answered { Status: 200 or 201 or 204 } answer && SoraAcknowledgement.IsOne(answer)
            ? new StepOutcome.Finished(new Output.Character(CardOf(draft, character)))
            : SoraStepEnd.OfRepeatable(outcome, access);
    }

    private static CharacterCard CardOf(CharacterDraft draft, string character) => new()
    {
        Username = draft.Sheet.Username,
        DisplayName = draft.Sheet.DisplayName,
        CharacterId = character,
        CameoId = draft.CameoId,
        AvatarLink = draft.Sheet.AvatarLink,
        Instructions = draft.Sheet.Instructions,
    };
}
