namespace Torii.Hosting;

/// <summary>Finds what a misspelt name was meant to be.</summary>
internal static class Spelling
{
    /// <summary>The candidate that a name is likely to stand for; null where none is near enough.</summary>
    /// <param name="name">The name as it was written.</param>
    /// <param name="candidates">The names that there are.</param>
    public static string? Nearest(string name, IEnumerable<string> candidates)
    {
        // One slip in four letters; more is another word.
        var most = (Plain(name).Length / 4) + 1;
        return candidates
            .Select(candidate => (Candidate: candidate, Distance: Distance(Plain(name), Plain(candidate))))
            .Where(found => found.Distance <= most && found.Distance < Plain(found.Candidate).Length)
            .OrderBy(found => found.Distance)
            .ThenBy(found => found.Candidate, StringComparer.Ordinal)
            .Select(found => found.Candidate)
            .FirstOrDefault();
    }

    /// <summary>A question to follow the sentence that says that a name is unknown; empty where there is none to ask.</summary>
    public static string Suggestion(string? nearest) => nearest is null ? "" : $" Did you mean {nearest}?";

    // Variables and settings part their words in different ways, and some bear our name in front.
    private static string Plain(string name)
    {
        var letters = string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();
        return letters.StartsWith("torii", StringComparison.Ordinal) && letters.Length > 5 ? letters[5..] : letters;
    }

    /// <summary>How many letters must be put in, left out, replaced or swapped with their neighbours to make one word of the other.</summary>
    private static int Distance(string one, string other)
    {
        var costs = new int[one.Length + 1, other.Length + 1];
        for (var left = 0; left <= one.Length; left++)
        {
            for (var right = 0; right <= other.Length; right++)
            {
                costs[left, right] = left == 0 || right == 0 ? left + right : Least(costs, one, other, left, right);
            }
        }

        return costs[one.Length, other.Length];
    }

    private static int Least(int[,] costs, string one, string other, int left, int right)
    {
        var isSame = one[left - 1] == other[right - 1];
        var least = Math.Min(costs[left - 1, right - 1] + (isSame ? 0 : 1), Math.Min(costs[left - 1, right], costs[left, right - 1]) + 1);
        var isSwapped = left > 1 && right > 1 && one[left - 1] == other[right - 2] && one[left - 2] == other[right - 1];
        return isSwapped ? Math.Min(least, costs[left - 2, right - 2] + 1) : least;
    }
}
