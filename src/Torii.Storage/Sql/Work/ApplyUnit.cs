using Torii.Core.Stores;

namespace Torii.Storage.Sql.Work;

/// <summary>Writes what has happened, as far as the rows still are what it was computed from.</summary>
internal static class ApplyUnit
{
    public static async ValueTask<ChangeOutcome> RunAsync(UnitOfWork unit, Change change)
    {
        if (!await AttemptSideAsync(unit, change))
        {
            return unit.Undo(ChangeOutcome.Stale);
        }

        if (change.Generation is { } move && !await GenerationPart.MoveAsync(unit, move, change))
        {
            return change is { Attempt: null, Step: null, Hold: null } ? ChangeOutcome.Stale : ChangeOutcome.AttemptOnly;
        }

        foreach (var generationId in Noted(change))
        {
            if (!await GenerationPart.NoteAsync(unit, generationId, change))
            {
                return unit.Undo(ChangeOutcome.Stale);
            }
        }

        if (change.Refit is { } refit)
        {
            await GenerationRows.RefitAsync(unit, refit);
        }

        foreach (var result in change.Results)
        {
            await MediaRows.InsertAsync(unit, result);
        }

        if (change.Character is { } character)
        {
            await CharacterRows.InsertAsync(unit, character);
        }

        foreach (var errand in change.Errands)
        {
            await ErrandRows.InsertAsync(unit, errand);
        }

        return ChangeOutcome.Whole;
    }

    /// <summary>What is kept even if the generation has gone another way: what the upstream said is never forgotten.</summary>
    private static async ValueTask<bool> AttemptSideAsync(UnitOfWork unit, Change change)
    {
        if (change.Attempt is { } move && !await AttemptPart.WriteAsync(unit, move, change.At))
        {
            return false;
        }

        if (change.Step is { } step && !await StepRows.SaveAsync(unit, step))
        {
            return false;
        }

        if (change.Hold is { } hold)
        {
            await HoldRows.SaveAsync(unit, hold);
        }

        return true;
    }

    /// <summary>The generations that get entries without moving.</summary>
    private static IEnumerable<string> Noted(Change change) => change.Events switch
    {
        [] => [],
        [var only] when only.GenerationId == change.Generation?.Id => [],
        var events => events.Select(entry => entry.GenerationId).Distinct().Where(id => id != change.Generation?.Id),
    };
}
