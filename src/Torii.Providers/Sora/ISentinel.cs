namespace Torii.Providers.Sora;

/// <summary>Gives the values of the header <c>openai-sentinel-token</c>.</summary>
internal interface ISentinel
{
    /// <summary>A fresh value.</summary>
    string Next();
}
