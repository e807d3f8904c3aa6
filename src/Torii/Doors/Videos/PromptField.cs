using Torii.Doors.Bodies;

namespace Torii.Doors.Videos;

/// <summary>The field <c>prompt</c>.</summary>
internal static class PromptField
{
    private const string Name = "prompt";

    /// <summary>In characters as Unicode counts them; OpenAI's bound.</summary>
    public const int Longest = 32_000;

    /// <summary>The words; empty where there are none or too many.</summary>
    public static string Read(Fields fields, IReadOnlyList<LiftedMedia> lifted, FieldFaults faults)
    {
        var prompt = fields.Text(Name);
        if (faults.First is not null)
        {
            return "";
        }

        // What is longer in UTF-16 need not be in characters, what is not longer cannot be.
        if (prompt.Length == 0 || (prompt.Length > Longest && prompt.EnumerateRunes().Count() > Longest))
        {
            faults.WrongValue(Name, $"must be 1 to {Longest} characters long");
        }
        else if (lifted.Any(media => prompt.Contains(media.Reference, StringComparison.Ordinal)))
        {
            faults.WrongValue(Name, $"must hold words alone; a picture to start from goes into '{VideoForm.Reference}'");
        }

        return prompt;
    }
}
