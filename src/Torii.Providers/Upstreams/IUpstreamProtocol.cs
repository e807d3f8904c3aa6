using Microsoft.Extensions.DependencyInjection;
using Torii.Core.Generations;
using Torii.Providers.Upstreams.Presets;

namespace Torii.Providers.Upstreams;

/// <summary>A protocol that upstreams can be configured with: its provider, and what their configuration must say for it.</summary>
internal interface IUpstreamProtocol
{
    /// <summary>What presets and configuration call it.</summary>
    string Name { get; }

    /// <summary>The variables that alone make an upstream of it; null where there are none.</summary>
    ReadyVariables? Ready { get; }

    /// <summary>Adds its provider.</summary>
    void AddTo(IServiceCollection services);

    /// <summary>What is read at an upstream to try a key, relative to its base address.</summary>
    string KeyPath(UpstreamSettings upstream);

    /// <summary>What an upstream lacks to make anything of a kind: the field to set, or words; null where it lacks nothing.</summary>
    string? LackFor(GenerationKind kind, UpstreamDocument upstream);

    /// <summary>What a target promises that cannot be asked of its upstream; paths begin at the target.</summary>
    IEnumerable<FieldMistake> MistakesIn(TargetDocument target, UpstreamDocument upstream);
}
