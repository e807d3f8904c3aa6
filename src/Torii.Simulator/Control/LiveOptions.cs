using Torii.Simulator.Rendering;
using Torii.Simulator.Settings;

namespace Torii.Simulator.Control;

/// <summary>Shows and changes the settings while the simulator runs. Tasks already begun keep the times they were given.</summary>
internal sealed class LiveOptions(LiveSettings settings, Renderer renderer)
{
    private const string Form = "a number of seconds (6) or a range (15..25)";

    public OptionsView View()
    {
        var now = settings.Current;
        return new(
            now.ImageSeconds.ToString(), now.VideoSeconds.ToString(), now.CharacterSeconds.ToString(), now.Latency.TotalMilliseconds, now.CreateLag.TotalMilliseconds,
            now.DraftLag.TotalMilliseconds, now.Render, now.Record, now.Finalize,
            now.PostChangesUrl, now.TokenSeconds);
    }

    /// <summary>Changes all that is asked for, or nothing.</summary>
    /// <returns>What is wrong with it; null when it is done.</returns>
    public string? Apply(OptionsChange change)
    {
        var now = settings.Current;
        if (!TryRead(change.ImageSeconds ?? change.Seconds, now.ImageSeconds, out var image)
            || !TryRead(change.VideoSeconds ?? change.Seconds, now.VideoSeconds, out var video)
            || !TryRead(change.CharacterSeconds, now.CharacterSeconds, out var character))
        {
            return $"seconds, image_seconds, video_seconds and character_seconds must be {Form}";
        }

        if (change is { LatencyMs: < 0 } or { CreateLagMs: < 0 } or { DraftLagMs: < 0 })
        {
            return "latency_ms, create_lag_ms and draft_lag_ms must not be negative";
        }

        if (change is { TokenSeconds: < 1 })
        {
            return "token_seconds must be 1 or more";
        }

        if (change.Render is { } mode && !renderer.Can(mode))
        {
            return "render cannot be ffmpeg: ffmpeg is not on PATH";
        }

        settings.Current = new(
            image, video, character, Milliseconds(change.LatencyMs, now.Latency), Milliseconds(change.CreateLagMs, now.CreateLag),
            Milliseconds(change.DraftLagMs, now.DraftLag), change.Render ?? now.Render, change.Record ?? now.Record,
            change.Finalize ?? now.Finalize, change.PostChangesUrl ?? now.PostChangesUrl, change.TokenSeconds ?? now.TokenSeconds);
        return null;
    }

    private static TimeSpan Milliseconds(int? given, TimeSpan now) => given is { } ms ? TimeSpan.FromMilliseconds(ms) : now;

    private static bool TryRead(string? given, SecondsRange now, out SecondsRange range)
    {
        range = now;
        return given is null || SecondsRange.TryParse(given, out range);
    }
}
