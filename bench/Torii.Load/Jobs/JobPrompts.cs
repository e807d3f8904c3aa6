using System.Globalization;

namespace Torii.Load.Jobs;

/// <summary>
/// The prompts of one run. Each carries a token of its own, by which the upstream's task is matched to the job that caused it.
/// </summary>
internal sealed class JobPrompts
{
    private const int Digits = 7;

    // Letters and digits only: nothing in it means anything to a prompt language.
    private readonly string _mark = "run" + Guid.NewGuid().ToString("N")[..8] + "n";

    public string Of(int job) => $"A paper boat drifts past lanterns at dusk, {_mark}{job.ToString("D" + Digits, CultureInfo.InvariantCulture)}";

    /// <summary>The job that a prompt belongs to; null where it is of another run.</summary>
    public int? JobOf(string prompt)
    {
        var at = prompt.IndexOf(_mark, StringComparison.Ordinal);
        var rest = at < 0 ? [] : prompt.AsSpan(at + _mark.Length);
        return rest.Length >= Digits && int.TryParse(rest[..Digits], NumberStyles.None, CultureInfo.InvariantCulture, out var job) ? job : null;
    }
}
