using Torii.Core.Generations;
using Torii.Core.Providers;
using Torii.Providers.Http;

namespace Torii.Providers.Sora.Characters;

/// <summary>Removes characters: the temporary ones of attempts, and kept ones.</summary>
internal sealed class SoraRemoval(SoraBackend backend, CharacterMaker maker) : IRemoval
{
    /// <inheritdoc />
    public async Task<RemovalOutcome> RemoveLeftoversAsync(
        AccountAccess access,
        GenerationRequest request,
        IReadOnlyList<Step> steps,
        CancellationToken cancellationToken)
    {
        if (steps.FirstOrDefault(step => step.Name == CharacterSteps.Finalize) is not { } made)
        {
            return new RemovalOutcome.Removed();
        }

        if (SoraAccess.Of(access) is not { } opened)
        {
            return new RemovalOutcome.Refused(SoraRefusals.NoToken);
        }

        return made.Result is { } character
            ? await DeleteAsync(opened, character, cancellationToken)
            : await FindAndDeleteAsync(opened, steps, cancellationToken);
    }

    /// <inheritdoc />
    public async Task<RemovalOutcome> RemoveCharacterAsync(AccountAccess access, string characterId, CancellationToken cancellationToken) =>
        SoraAccess.Of(access) is { } opened
            ? await DeleteAsync(opened, characterId, cancellationToken)
            : new RemovalOutcome.Refused(SoraRefusals.NoToken);

    // Its answer never came. To ask the same again tells the id, if need be by making it: either way it can be deleted then.
    private async Task<RemovalOutcome> FindAndDeleteAsync(SoraAccess access, IReadOnlyList<Step> steps, CancellationToken cancellationToken)
    {
        var results = steps.Where(step => step.Result is not null).ToDictionary(step => step.Name, step => step.Result!, StringComparer.Ordinal);
        if (CharacterDraft.Of(results) is not { } draft)
        {
            return new RemovalOutcome.Remains("a character whose name was not kept");
        }

        using var outcome = await maker.AskAsync(access, draft, cancellationToken);
        if (outcome is CallOutcome.Answered answer && CharacterAnswer.IdIn(answer) is { } character)
        {
            return await DeleteAsync(access, character, cancellationToken);
        }

        var refusal = SoraRefusals.Of(outcome, access);
        return outcome switch
        {
            // The recording itself is unknown by now, and with it whatever was made of it.
            CallOutcome.Answered { Status: 404 } => new RemovalOutcome.Removed(),
            _ when refusal.Cause == Cause.Content => new RemovalOutcome.Removed(),
            _ when refusal.Cause == Cause.InvalidRequest => new RemovalOutcome.Remains(
                $"the character @{draft.Sheet.Username}, if it was made: the upstream does not tell its id ({refusal.Text})"),
            _ => new RemovalOutcome.Refused(refusal),
        };
    }

    private async Task<RemovalOutcome> DeleteAsync(SoraAccess access, string character, CancellationToken cancellationToken)
    {
        using var outcome = await backend.DeleteAsync(access, $"project_y/characters/{Uri.EscapeDataString(character)}", cancellationToken);
        return SoraDeletion.Fold(outcome, access);
    }
}
