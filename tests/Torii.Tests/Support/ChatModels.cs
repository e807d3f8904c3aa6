namespace Torii.Tests.Support;

/// <summary>Names of models that tests ask for.</summary>
internal static class ChatModels
{
    public const string Video = "sora2-landscape-10s";

    public const string Picture = "gpt-image";
}
