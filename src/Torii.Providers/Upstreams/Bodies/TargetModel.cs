using Torii.Core.Providers;

namespace Torii.Providers.Upstreams.Bodies;

/// <summary>Says what an upstream is to call the model.</summary>
internal static class TargetModel
{
    /// <summary>Stands for the name that the client's model has here, for an upstream that knows the same names.</summary>
    public const string Same = "*";

    /// <summary>The upstream's name for the model of <paramref name="run"/>; null where it needs none.</summary>
    public static string? Of(StepRun run) => run.Target.Model == Same ? run.Request.Model : run.Target.Model;
}
