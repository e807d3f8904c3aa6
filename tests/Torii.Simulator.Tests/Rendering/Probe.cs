using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Torii.Simulator.Tests.Rendering;

/// <summary>What ffprobe says of a file. A test that needs it is skipped, and reported so, where it is not installed.</summary>
internal sealed record Probe(string Codec, string PixelFormat, int Width, int Height, double Seconds, int Frames)
{
    public static void Require()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        Assert.SkipUnless(
            Array.TrueForAll(["ffmpeg", "ffprobe"], tool => Array.Exists(folders, folder => File.Exists(Path.Combine(folder, tool)))),
            "ffmpeg and ffprobe are not on PATH.");
    }

    public static async Task<Probe> OfAsync(byte[] media, string extension)
    {
        var path = Path.Combine(Path.GetTempPath(), $"torii-probe-{Guid.NewGuid():N}{extension}");
        await File.WriteAllBytesAsync(path, media);
        try
        {
            // -count_frames decodes everything: a file that breaks in the middle is found out.
            string[] arguments = ["-v", "error", "-count_frames", "-show_entries", "stream:format", "-of", "json", path];
            using var process = Process.Start(new ProcessStartInfo("ffprobe", arguments)
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
            var errors = process.StandardError.ReadToEndAsync();
            var output = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            (await errors).ShouldBeEmpty();
            process.ExitCode.ShouldBe(0);
            return Read(JsonElement.Parse(output));
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static Probe Read(JsonElement probe)
    {
        var stream = probe.GetProperty("streams").EnumerateArray().ShouldHaveSingleItem();
        var seconds = probe.GetProperty("format").TryGetProperty("duration", out var duration) ? duration.GetString()! : "0";
        return new(
            stream.GetProperty("codec_name").GetString()!,
            stream.GetProperty("pix_fmt").GetString()!,
            stream.GetProperty("width").GetInt32(),
            stream.GetProperty("height").GetInt32(),
            double.Parse(seconds, CultureInfo.InvariantCulture),
            int.Parse(stream.GetProperty("nb_read_frames").GetString()!, CultureInfo.InvariantCulture));
    }
}
