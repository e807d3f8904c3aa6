using System.Globalization;
using Torii.Simulator.Tasks;

namespace Torii.Simulator.Characters;

/// <summary>
/// The answer of <c>GET /project_y/cameos/in_progress/{cameo_id}</c>. The hints are null until there is something to tell.
/// </summary>
/// <param name="Status"><c>processing</c>, <c>finalized</c> or <c>failed</c>.</param>
/// <param name="StatusMessage"><c>Completed</c> at the end, or why it failed.</param>
/// <param name="DisplayNameHint">A name to show.</param>
/// <param name="UsernameHint">A name to mention: two words with a dot between.</param>
/// <param name="ProfileAssetUrl">A picture; downloaded without a token.</param>
/// <param name="InstructionSetHint">How the character behaves.</param>
internal sealed record CameoProgress(
    string Status,
    string StatusMessage,
    string? DisplayNameHint = null,
    string? UsernameHint = null,
    string? ProfileAssetUrl = null,
    string? InstructionSetHint = null)
{
    /// <summary>Where the pictures are: on the same host, outside the backend's prefix.</summary>
    public const string PictureFolder = "/pictures";

    private static readonly string[] First = ["amber", "brisk", "clear", "dusky", "early", "fond", "gentle", "hazel"];
    private static readonly string[] Last = ["badger", "curlew", "dormouse", "egret", "finch", "gecko", "heron", "ibex"];

    public static CameoProgress Of(Cameo cameo, DateTimeOffset now, string origin)
    {
        if (cameo.ProcessingAt(now))
        {
            return new("processing", "Processing");
        }

        return cameo.Outcome switch
        {
            TaskOutcome.Succeeded => Done(cameo, origin),
            TaskOutcome.Violation => new("failed", EndReasons.Violation),
            TaskOutcome.Rejected => new("failed", EndReasons.Rejected),
            _ => new("failed", EndReasons.Failed),
        };
    }

    private static CameoProgress Done(Cameo cameo, string origin)
    {
        // The end of an id is chance; the same cameo is called the same each time.
        var chance = Convert.ToInt32(cameo.Id[^2..], 16);
        var (first, last) = (First[chance % First.Length], Last[chance / First.Length % Last.Length]);
        return new(
            "finalized",
            "Completed",
            $"{Capital(first)} {Capital(last)}",
            $"{first}.{last}",
            $"{origin}{PictureFolder}/{cameo.Id}.webp",
            $"A {first} {last} that keeps its manner and voice in every scene.");
    }

    private static string Capital(string word) => CultureInfo.InvariantCulture.TextInfo.ToTitleCase(word);
}
