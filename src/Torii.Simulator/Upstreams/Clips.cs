using System.Collections.Concurrent;

namespace Torii.Simulator.Upstreams;

/// <summary>
/// A video of any length out of the built-in clips: the one whose shape is nearest, played slower or faster. Its pictures keep the
/// size they were encoded in.
/// </summary>
internal sealed class Clips
{
    /// <summary>How many are kept; beyond that each is made anew.</summary>
    private const int Kept = 64;

    private static readonly (int Width, int Height)[] Shapes = [(640, 352), (352, 640), (1280, 704), (704, 1280)];

    private readonly ConcurrentDictionary<(string Name, double Seconds), byte[]> _clips = [];

    /// <summary>The bytes of an MP4 file.</summary>
    /// <param name="width">The width asked for, in pixels.</param>
    /// <param name="height">The height asked for, in pixels.</param>
    /// <param name="seconds">The length; null for a single frame.</param>
    public ReadOnlyMemory<byte> Of(int width, int height, double? seconds)
    {
        var ratio = (double)width / height;
        var shape = Shapes.MinBy(shape => (Math.Abs(Math.Log((double)shape.Width / shape.Height / ratio)), Math.Abs(shape.Width - width)));
        var key = ($"{shape.Width}x{shape.Height}-{Source(seconds)}.mp4", seconds ?? 0);
        return _clips.Count < Kept ? _clips.GetOrAdd(key, Make) : Make(key);
    }

    /// <summary>The shipped clip to go out from: the shortest is the smallest, a single frame is one of its own.</summary>
    private static string Source(double? seconds) => seconds is null ? "1f" : "10s";

    private static byte[] Make((string Name, double Seconds) wanted)
    {
        using var resource = typeof(Clips).Assembly.GetManifestResourceStream(wanted.Name)
            ?? throw new InvalidOperationException($"The clip {wanted.Name} is not built in.");
        var clip = new byte[resource.Length];
        resource.ReadExactly(clip);
        if (wanted.Seconds > 0)
        {
            Mp4Clock.Set(clip, wanted.Seconds);
        }

        return clip;
    }
}
