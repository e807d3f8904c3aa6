using System.Collections.Concurrent;
using Torii.Simulator.Protocol;
using Torii.Simulator.Results;
using Torii.Simulator.Tasks;

namespace Torii.Simulator.Rendering;

/// <summary>Results that need no ffmpeg: a clip for every documented length and shape, and plain pictures of any size. From memory.</summary>
internal sealed class BuiltInResults
{
    /// <summary>How many pictures are kept; beyond that each is painted anew. The documented sizes are three.</summary>
    private const int KeptPictures = 64;

    private readonly ConcurrentDictionary<string, byte[]> _clips = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(int Width, int Height), byte[]> _pictures = [];

    public Answer Get(ResultSpec result) =>
        new Answer.Bytes(result.MediaType, result.Kind is TaskKind.Video ? Clip(result) : Picture(result.Width, result.Height));

    private byte[] Clip(ResultSpec result) =>
        _clips.GetOrAdd($"{result.Width}x{result.Height}-{result.Seconds}s.mp4", static name =>
        {
            using var resource = typeof(BuiltInResults).Assembly.GetManifestResourceStream(name)
                ?? throw new InvalidOperationException($"The clip {name} is not built in.");
            var clip = new byte[resource.Length];
            resource.ReadExactly(clip);
            return clip;
        });

    private byte[] Picture(int width, int height) =>
        _pictures.Count < KeptPictures
            ? _pictures.GetOrAdd((width, height), static size => PngWriter.Gradient(size.Width, size.Height, hue: 0))
            : PngWriter.Gradient(width, height, hue: 0);
}
