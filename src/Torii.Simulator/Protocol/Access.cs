namespace Torii.Simulator.Protocol;

/// <summary>What a caller must show.</summary>
internal enum Access
{
    /// <summary>Nothing.</summary>
    Open,

    /// <summary>An access token.</summary>
    Token,

    /// <summary>An access token and the <c>openai-sentinel-token</c> header.</summary>
    TokenAndSentinel,
}
