using System.Reflection;

namespace Torii.Tests.Upstreams;

/// <summary>A store that must not be asked.</summary>
public class NoStore : DispatchProxy
{
    protected override object Invoke(MethodInfo? targetMethod, object?[]? args) =>
        throw new InvalidOperationException($"{targetMethod?.Name} was asked of a store, which finding a way must not do.");
}
