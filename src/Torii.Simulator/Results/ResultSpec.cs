using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;
using Torii.Simulator.Tasks;

namespace Torii.Simulator.Results;

/// <summary>What a result shows. Two tasks that ask for the same share one file.</summary>
/// <param name="Kind">A PNG image or an MP4 video.</param>
/// <param name="Prompt">The words drawn on it.</param>
/// <param name="Width">In pixels.</param>
/// <param name="Height">In pixels.</param>
/// <param name="Seconds">The length of a video; 0 for an image.</param>
/// <param name="Upload">The picture behind it, by its upload's id, if any.</param>
internal sealed record ResultSpec(TaskKind Kind, string Prompt, int Width, int Height, int Seconds, string? Upload = null)
{
    private const int HashLength = 16;

    /// <summary>The name of its file: a hash of all that it shows.</summary>
    [JsonIgnore]
    public string FileName => field ??= Hash() + (Kind is TaskKind.Image ? ".png" : ".mp4");

    [JsonIgnore]
    public string MediaType => Kind is TaskKind.Image ? "image/png" : "video/mp4";

    private string Hash()
    {
        var text = $"{Kind}\n{Width}x{Height}\n{Seconds}\n{Upload}\n{Prompt}";
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, HashLength));
    }
}
