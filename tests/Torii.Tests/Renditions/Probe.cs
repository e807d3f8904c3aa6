using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Torii.Tests.Renditions;

/// <summary>ffmpeg and ffprobe as makers and judges of files.</summary>
internal static class Probe
{
    /// <summary>What the first picture or video of a file is, in ffprobe's words.</summary>
    public static async Task<(string Codec, int Width, int Height)> LookAsync(string path)
    {
        var written = await RunAsync("ffprobe", ["-v", "error", "-select_streams", "v:0", "-show_entries", "stream=codec_name,width,height", "-of", "json", path]);
        var stream = JsonElement.Parse(written).GetProperty("streams")[0];
        return (stream.GetProperty("codec_name").GetString()!, stream.GetProperty("width").GetInt32(), stream.GetProperty("height").GetInt32());
    }

    /// <summary>The same of bytes.</summary>
    public static async Task<(string Codec, int Width, int Height)> LookAsync(byte[] bytes)
    {
        var path = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(path, bytes, TestContext.Current.CancellationToken);
            return await LookAsync(path);
        }
        finally
        {
            File.Delete(path);
        }
    }

    /// <summary>What kinds of streams a file has, in its order.</summary>
    public static async Task<IReadOnlyList<string>> StreamsAsync(string path)
    {
        var written = await RunAsync("ffprobe", ["-v", "error", "-show_entries", "stream=codec_type", "-of", "json", path]);
        return [.. JsonElement.Parse(written).GetProperty("streams").EnumerateArray().Select(stream => stream.GetProperty("codec_type").GetString()!)];
    }

    /// <summary>How long a file is, in seconds.</summary>
    public static async Task<double> SecondsAsync(string path)
    {
        var written = await RunAsync("ffprobe", ["-v", "error", "-show_entries", "format=duration", "-of", "json", path]);
        return double.Parse(JsonElement.Parse(written).GetProperty("format").GetProperty("duration").GetString()!, CultureInfo.InvariantCulture);
    }

    /// <summary>How bright a picture is in the middle of each tile, row by row, 0 to 255.</summary>
    public static async Task<IReadOnlyList<byte>> GreysAsync(string path, int columns, int rows)
    {
        var (_, width, height) = await LookAsync(path);
        using var process = Start("ffmpeg", ["-v", "error", "-i", path, "-vf", "format=gray", "-f", "rawvideo", "pipe:1"]);
        using var greys = new MemoryStream();
        await process.StandardOutput.BaseStream.CopyToAsync(greys, TestContext.Current.CancellationToken);
        return [.. from row in Enumerable.Range(0, rows) from column in Enumerable.Range(0, columns) select At(((2 * column) + 1) * width / columns / 2, ((2 * row) + 1) * height / rows / 2)];

        byte At(int x, int y) => greys.GetBuffer()[(y * width) + x];
    }

    /// <summary>Makes a file.</summary>
    public static Task MakeAsync(string path, params string[] arguments) => RunAsync("ffmpeg", ["-v", "error", "-y", .. arguments, path]);

    private static async Task<string> RunAsync(string tool, IReadOnlyList<string> arguments)
    {
        using var process = Start(tool, arguments);
        var written = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        process.ExitCode.ShouldBe(0);
        return written;
    }

    private static Process Start(string tool, IReadOnlyList<string> arguments) =>
        Process.Start(new ProcessStartInfo(tool, arguments) { RedirectStandardOutput = true, UseShellExecute = false })!;
}
