using System.Text;

namespace Torii.Simulator.Rendering;

/// <summary>Finds a font that has the letters of a text. ffmpeg's own choice is right for Latin ones and knows no other.</summary>
internal sealed class FontFinder
{
    private const int LastLatin = 0x24F;
    private const int AskedLetters = 32;

    private readonly Tool? _match = Tool.Find("fc-match");

    /// <summary>The file of the best font; null when ffmpeg's own choice will do or nothing better can be found.</summary>
    public async Task<string?> FindAsync(string text, CancellationToken cancellationToken)
    {
        Rune[] letters = [.. text.EnumerateRunes().Where(rune => rune.Value > LastLatin && rune.Value != '…').Distinct().Take(AskedLetters)];
        if (_match is null || letters.Length == 0)
        {
            return null;
        }

        var charset = string.Join(' ', letters.Select(rune => rune.Value.ToString("x")));
        var run = await _match.RunAsync(Path.GetTempPath(), ["-f", "%{file}", $"sans:charset={charset}"], cancellationToken);
        return run.ExitCode == 0 && File.Exists(run.Output) ? run.Output : null;
    }
}
