using System.Reflection;

namespace Torii.Tests.Hosting;

/// <summary>A store whose writes end only when a test lets them.</summary>
public class HeldStore : DispatchProxy
{
    /// <summary>Ends them.</summary>
    public TaskCompletionSource Written { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    protected override object Invoke(MethodInfo? targetMethod, object?[]? args) => Written.Task;
}
