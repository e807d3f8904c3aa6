using System.Text.Json.Nodes;

namespace Torii.Providers.OpenAi.Images;

/// <summary>
/// How a server's <c>/images</c> departs from the one that OpenAI describes, which is what a dialect says that says nothing.
/// </summary>
public sealed record ImageDialect
{
    /// <summary>Where pictures are asked for, relative to the base address.</summary>
    public string Path { get; init; } = "images/generations";

    /// <summary>Where pictures are asked for that go out from others; null where that is <see cref="Path"/> too.</summary>
    public string? EditPath { get; init; } = "images/edits";

    /// <summary>How the pictures to go out from are sent.</summary>
    public SourceForm Sources { get; init; }

    /// <summary>The field of a form for one picture.</summary>
    public string SourceField { get; init; } = "image";

    /// <summary>The field of a form for each of several pictures. The brackets are how OpenAI's own SDKs write lists.</summary>
    public string SourcesField { get; init; } = "image[]";

    /// <summary>How a request tells the size.</summary>
    public PictureSizeForm Size { get; init; }

    /// <summary>
    /// Whether the answer is to bring the picture or a link to it, <c>b64_json</c> or <c>url</c>; null to leave that to the
    /// server. OpenAI's own models refuse requests that say it.
    /// </summary>
    public string? ResponseFormat { get; init; }

    /// <summary>
    /// The switch for refusing what cannot be had just as asked for, sent as true where the client wants that; null where there is
    /// none.
    /// </summary>
    public string? StrictField { get; init; }

    /// <summary>More fields for every request; null for none. A target's own win over them.</summary>
    public JsonObject? Fields { get; init; }
}
