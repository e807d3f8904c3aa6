namespace Torii.Providers.Upstreams.Bodies;

/// <summary>The members of an answer that can hold a picture.</summary>
internal enum PictureMember
{
    /// <summary>None of them.</summary>
    None,

    /// <summary><c>b64_json</c>, which is one.</summary>
    Base64,

    /// <summary><c>url</c>, which is one where it is a data URL.</summary>
    Url,
}
