using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Nodes;
using Torii.Core.Generations;
using Torii.Core.Routing;

namespace Torii.Providers.Upstreams.Presets;

/// <summary>Settles an upstream: its preset with what the operator says otherwise.</summary>
public sealed class UpstreamReader
{
    private readonly List<FieldMistake> _mistakes = [];

    /// <summary>What is wrong with what was read, all of it.</summary>
    public IReadOnlyList<FieldMistake> Mistakes => _mistakes;

    /// <summary>Reads it.</summary>
    /// <param name="name">The upstream's name.</param>
    /// <param name="preset">The name of its preset, which must exist.</param>
    /// <param name="own">What the operator says: texts, lists and objects, as configuration has them.</param>
    /// <param name="others">Names of fields that are read elsewhere, for who looks for the right one.</param>
    /// <returns>The upstream; null where it cannot be used as it was written.</returns>
    public SettledUpstream? Read(string name, string preset, JsonObject own, params IEnumerable<string> others)
    {
        var fields = new OwnFields(_mistakes).Members(own, PresetJson.Upstream, "", others);
        var whole = PresetBook.Find(preset)!;
        Merging.Over(whole, fields!);
        var document = whole.Deserialize(PresetJson.Upstream)!;
        var address = AddressOf(document, preset);
        Check(document);
        return address is null || _mistakes.Count > 0 ? null : new SettledUpstream(
            SettingsOf(document, name, preset, address) with { Written = WrittenIn(fields!, name) },
            TargetsOf(document, name),
            document.KeyRequired);
    }

    private static UpstreamSettings SettingsOf(UpstreamDocument document, string name, string preset, Uri address) => new()
    {
        Name = name,
        Preset = preset,
        Protocol = document.Protocol!,
        BaseAddress = address,
        Repeatable = document.Repeatable,
        Polling = document.Polling?.ToPlan(),
        Videos = document.Videos,
        Images = document.Images,
        Chat = document.Chat,
    };

    private static FrozenSet<string> WrittenIn(JsonObject own, string name) =>
        (own["targets"] as JsonObject ?? [])
            .SelectMany(target => (target.Value as JsonObject ?? []).Select(field => $"{name}/{target.Key}:{field.Key}"))
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static List<Target> TargetsOf(UpstreamDocument document, string name) =>
        [.. document.Present.Select(target => target.Target.ToTarget($"{name}/{target.Name}"))];

    private Uri? AddressOf(UpstreamDocument document, string preset)
    {
        const string path = nameof(UpstreamDocument.BaseUrl);
        if (document.BaseUrl is not { } text)
        {
            Note(path, $"must be set: the preset {preset} has no address of its own");
            return null;
        }

        if (Uri.TryCreate(text, UriKind.Absolute, out var address)
            && address is { Scheme: "http" or "https", Host.Length: > 0, UserInfo: "", Query: "", Fragment: "" })
        {
            return address.AbsolutePath.EndsWith('/') ? address : new Uri(address.AbsoluteUri + "/");
        }

        // Not shown: somebody may have put a password in it.
        Note(path, "must be an absolute address (http, https) without a user, a query and a fragment");
        return null;
    }

    private void Check(UpstreamDocument document)
    {
        var protocol = ProvidersRegistration.Protocols.FirstOrDefault(known => known.Name == document.Protocol);
        if (protocol is null)
        {
            Note(nameof(document.Protocol), $"must be one of {string.Join(", ", ProvidersRegistration.Protocols.Select(known => known.Name).Order(StringComparer.Ordinal))}, not '{document.Protocol}'");
        }

        if (document.Polling is { } polling && polling.ToPlan() is null)
        {
            Note(nameof(document.Polling), "must hold seconds: First from 0 to 3600, Least from 0.01 up to Most, and Most up to 3600");
        }

        foreach (var (path, what) in DialectRules.BrokenBy(document))
        {
            Note(path, what);
        }

        if (!document.Present.Any())
        {
            Note(nameof(document.Targets), "must hold one at least, or the upstream makes nothing");
        }

        foreach (var (name, target) in document.Present)
        {
            Check(document, protocol, target, name);
        }
    }

    private void Check(UpstreamDocument document, IUpstreamProtocol? protocol, TargetDocument target, string name)
    {
        var path = $"{nameof(document.Targets)}:{name}";
        if (!NameRule.Allows(name))
        {
            Note(path, $"has a name that breaks the rule: it {NameRule.Text}");
        }

        if (document.ModelRequired && target.Model is null)
        {
            Note($"{path}:{nameof(target.Model)}", "must be set: this upstream refuses every request that names no model");
        }

        foreach (var kind in target.Kinds)
        {
            if (protocol?.LackFor(kind, document) is { } lack)
            {
                Note($"{path}:{nameof(target.Kinds)}", $"names {Words.Of(typeof(GenerationKind))[(int)kind]}, which the upstream does not make without {lack}");
            }
        }

        foreach (var (field, what) in TargetRules.BrokenBy(target).Concat(protocol?.MistakesIn(target, document) ?? []))
        {
            Note($"{path}:{field}", what);
        }
    }

    // What stands in a field that could not be read is unknown, so that nothing more is said of it.
    private void Note(string path, string what)
    {
        if (!_mistakes.Exists(mistake => mistake.Path.Equals(path, StringComparison.OrdinalIgnoreCase) || mistake.Path.StartsWith(path + ":", StringComparison.OrdinalIgnoreCase)))
        {
            _mistakes.Add(new FieldMistake(path, what));
        }
    }
}
