namespace Torii.Providers.OpenRouter;

/// <summary>How servers that speak as OpenRouter does are treated.</summary>
public sealed class OpenRouterOptions
{
    /// <summary>The longest a submission may take, its pictures included. 120 s by default.</summary>
    public TimeSpan SubmitTimeout { get; set; } = TimeSpan.FromSeconds(120);

    /// <summary>The longest a question after a task may take. 30 s by default.</summary>
    public TimeSpan PollTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>The longest a question after an account or the catalogue may take. 30 s by default.</summary>
    public TimeSpan AccountTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// How often the catalogue of video models is read. 5 min by default; <see cref="Timeout.InfiniteTimeSpan"/> for never, so that
    /// targets can do what their configuration says.
    /// </summary>
    public TimeSpan CatalogueEvery { get; set; } = TimeSpan.FromMinutes(5);
}
