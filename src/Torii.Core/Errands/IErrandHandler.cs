namespace Torii.Core.Errands;

/// <summary>Runs the errands of one kind.</summary>
public interface IErrandHandler
{
    /// <summary>The kind of errand it runs.</summary>
    string Kind { get; }

    /// <summary>Runs one. It may run again after a crash, so it must bear being repeated.</summary>
    Task<ErrandOutcome> RunAsync(Errand errand, CancellationToken cancellationToken);
}
