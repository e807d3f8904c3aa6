using Torii.Hosting;
using Torii.Providers.Upstreams.Presets;
using Torii.Upstreams;

namespace Torii.Doctor;

/// <summary>The upstreams beside the Sora backend: those that are listed outside win over those that the console has added.</summary>
internal static class UpstreamsInUse
{
    /// <summary>Those that can be used as they are written.</summary>
    public static IEnumerable<SettledUpstream> Of(ToriiSettings settings, Stored stored) => settings.Upstreams
        .Select(upstream => upstream.Settled)
        .Concat(stored.Upstreams.Select(KnownUpstream.Of).Select(upstream => upstream.Settled).OfType<SettledUpstream>())
        .DistinctBy(upstream => upstream.Settings.Name, StringComparer.OrdinalIgnoreCase);
}
