using System.Diagnostics.Metrics;
using Torii.Core.Catalogue;
using Torii.Core.Generations;
using Torii.Core.Statistics;
using Torii.Core.Telemetry;

namespace Torii.Core.Work;

/// <summary>Counts what becomes of generations, and how long they wait and take.</summary>
internal sealed class WorkMetrics
{
    // What was once in the catalogue and is not any more, so that names cannot pile up.
    private const string OtherModel = "other";

    private readonly ModelCatalogue _catalogue;
    private readonly Counter<long> _accepted;
    private readonly Counter<long> _ended;
    private readonly Histogram<double> _duration;
    private readonly Histogram<double> _wait;
    private readonly Histogram<double> _unnoticed;

    public WorkMetrics(IMeterFactory meters, ModelCatalogue catalogue)
    {
        var meter = meters.Create(ToriiTelemetry.Name);
        _catalogue = catalogue;
        _accepted = meter.CreateCounter<long>("torii.generation.accepted", "{generation}", "Generations that were accepted.");
        _ended = meter.CreateCounter<long>("torii.generation.ended", "{generation}", "Generations that have ended, by how and why.");
        _duration = meter.CreateHistogram("torii.generation.duration", "s", "How long generations took from their acceptance to their end.", advice: Buckets.Works);
        _wait = meter.CreateHistogram("torii.queue.wait", "s", "How long generations waited for their first account.", advice: Buckets.Waits);
        _unnoticed = meter.CreateHistogram("torii.detection.duration", "s", "How long a finished task may have gone unnoticed: from the last answer that it runs to the one that it is done.", advice: Buckets.Waits);
    }

    /// <summary>A batch was accepted.</summary>
    public void Accepted(IReadOnlyList<Generation> batch) =>
        _accepted.Add(batch.Count, new(Tags.Model, NameOf(batch[0].AskedModel)), new(Tags.Kind, batch[0].Request.Kind.Word()));

    /// <summary>A generation got its first account.</summary>
    public void Claimed(GenerationKind kind, TimeSpan waited) => _wait.Record(Seconds(waited), new KeyValuePair<string, object?>(Tags.Kind, kind.Word()));

    /// <summary>An upstream said that a task is done.</summary>
    /// <param name="kind">What it makes.</param>
    /// <param name="unnoticed">The longest that it can have been done before.</param>
    public void Detected(GenerationKind kind, TimeSpan unnoticed) => _unnoticed.Record(Seconds(unnoticed), new KeyValuePair<string, object?>(Tags.Kind, kind.Word()));

    /// <summary>A generation has ended.</summary>
    public void Ended(EndedGeneration ended)
    {
        var (kind, state) = (new KeyValuePair<string, object?>(Tags.Kind, ended.Kind.Word()), new KeyValuePair<string, object?>(Tags.State, ended.State.Word()));
        _ended.Add(1, new(Tags.Model, NameOf(ended.Model)), kind, state, new(Tags.Cause, ended.Cause is { } cause ? CauseTable.Of(cause).Code : ""));
        _duration.Record(Seconds(ended.EndedAt - ended.CreatedAt), kind, state);
    }

    private string NameOf(string asked) => _catalogue.Find(asked)?.Name ?? OtherModel;

    private static double Seconds(TimeSpan length) => Math.Max(0, length.TotalSeconds);
}
