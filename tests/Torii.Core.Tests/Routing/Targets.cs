using Torii.Core.Generations;
using Torii.Core.Routing;

namespace Torii.Core.Tests.Routing;

/// <summary>Targets as the tests need them.</summary>
internal static class Targets
{
    /// <summary>Makes everything there is.</summary>
    public static Target Of(string name, Abilities abilities) => new(name) { Kinds = Enum.GetValues<GenerationKind>().ToHashSet(), Abilities = abilities };

    /// <summary>Makes some kinds, and can do nothing special.</summary>
    public static Target Of(string name, params GenerationKind[] kinds) => new(name) { Kinds = kinds.ToHashSet(), Abilities = new Abilities() };
}
