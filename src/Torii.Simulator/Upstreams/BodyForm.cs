namespace Torii.Simulator.Upstreams;

/// <summary>How a request's body is written.</summary>
internal enum BodyForm
{
    /// <summary>There is none.</summary>
    None,
    Json,
    Multipart,
    UrlEncoded,

    /// <summary>In a way that no upstream takes.</summary>
    Other,
}
