using System.Text;

namespace Torii.Simulator.Prompts;

/// <summary>Weaves a prompt into a shooting plan: five headings, and shots that fill the length to the second.</summary>
internal static class PromptWriter
{
    /// <summary>Each heading with sentences, the first of which every plan has; a longer plan takes more of them.</summary>
    private static readonly (string Heading, string[] Sentences)[] Headings =
    [
        ("PRIMARY", ["{0}.", "Nothing else competes for attention.", "Every movement has weight and an end."]),
        ("SETTING", ["One place that suits the subject.", "Ground and distance both show.", "Small signs of use make it lived in."]),
        ("LOOK", ["Natural colour with soft contrast.", "Fine grain, true textures.", "Two hues lead, the rest stay quiet."]),
        ("CAMERA", ["35 mm at eye level, steady.", "Focus stays on the subject.", "Each move settles before the cut."]),
        ("LIGHT", ["Soft light from one side.", "A faint edge parts the subject from its ground.", "Shadows stay open."]),
    ];

    private static readonly string[] Shots =
    [
        "wide shot, the place comes first and {0} enters the frame",
        "medium shot, slow push in on the subject, focus follows",
        "close-up, shallow focus, light catches a telling detail",
        "tracking shot along the movement, background slides by",
        "the camera rests, the light fades a little and the scene closes",
    ];

    /// <summary>Writes a plan.</summary>
    /// <param name="prompt">What it is about.</param>
    /// <param name="level"><c>short</c>, <c>medium</c> or <c>long</c>: how much is said.</param>
    /// <param name="seconds">The length that the shots fill.</param>
    public static string Write(string prompt, string level, int seconds)
    {
        var (sentences, shots) = level switch
        {
            "short" => (1, 2),
            "medium" => (2, 3),
            _ => (3, 5),
        };
        var subject = prompt.Trim().TrimEnd('.');
        var text = new StringBuilder();
        foreach (var (heading, all) in Headings)
        {
            text.Append(heading).Append(": ").Append(Named(string.Join(' ', all.Take(sentences)), subject)).Append('\n');
        }

        text.Append("\nTIMELINE\n");
        for (var shot = 0; shot < shots; shot++)
        {
            text.Append($"{seconds * shot / shots}-{seconds * (shot + 1) / shots} s: {Named(Shots[shot], subject)}.\n");
        }

        return text.ToString().TrimEnd();
    }

    private static string Named(string text, string subject) => text.Replace("{0}", subject, StringComparison.Ordinal);
}
