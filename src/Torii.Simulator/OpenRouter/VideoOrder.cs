using Torii.Simulator.Upstreams;

namespace Torii.Simulator.OpenRouter;

/// <summary>What a video job is to make, after everything about it was checked against the catalogue.</summary>
/// <param name="Model">The model that makes it.</param>
/// <param name="Prompt">What is to be seen.</param>
/// <param name="Seconds">Its length.</param>
/// <param name="Resolution">Its resolution, one of the model's.</param>
/// <param name="Size">Its size in pixels.</param>
/// <param name="PreviousJob">The job it goes on from; null for none.</param>
/// <param name="Callback">Who is told of its end; null for nobody.</param>
internal sealed record VideoOrder(
    CatalogueModel Model, string Prompt, int Seconds, string Resolution, FrameSize Size, string? PreviousJob, Uri? Callback)
{
    /// <summary>What it costs, in US dollars.</summary>
    public decimal Cost => Seconds * Model.PriceIn(Resolution);

    /// <summary>The task that makes it.</summary>
    public UpstreamOrder Task => new(Prompt, Model.Id, Size.Width, Size.Height, Seconds);
}
