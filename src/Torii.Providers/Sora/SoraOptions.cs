namespace Torii.Providers.Sora;

/// <summary>How the Sora web backend is treated.</summary>
public sealed class SoraOptions
{
    /// <summary>The longest a submission may take. 30 s by default, as in the earlier proxies.</summary>
    public TimeSpan CreateTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>The longest an upload may take. 120 s by default.</summary>
    public TimeSpan UploadTimeout { get; set; } = TimeSpan.FromSeconds(120);

    /// <summary>The longest a look at a list may take. 30 s by default.</summary>
    public TimeSpan PollTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>The longest a call about the account itself may take, renewals included. 30 s by default.</summary>
    public TimeSpan AccountTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>The longest any other call may take. 120 s by default.</summary>
    public TimeSpan OtherTimeout { get; set; } = TimeSpan.FromSeconds(120);

    /// <summary>From acceptance to the first look at the lists. 1 s by default.</summary>
    public TimeSpan FirstPoll { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>Between two looks at least. 0.25 s by default.</summary>
    public TimeSpan LeastPoll { get; set; } = TimeSpan.FromSeconds(0.25);

    /// <summary>Between two looks at most. 5 s by default.</summary>
    public TimeSpan MostPoll { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>The longest page of a list that is asked for, in items. 500 by default.</summary>
    public int LongestPage { get; set; } = 500;

    /// <summary>What the links to posts begin with; ends in a slash. By default <c>https://sora.chatgpt.com/p/</c>.</summary>
    public Uri ShareBase { get; set; } = new("https://sora.chatgpt.com/p/");

    /// <summary>Where a session token is exchanged for an access token. By default the address in the backend reference.</summary>
    public Uri SessionUrl { get; set; } = new("https://sora.chatgpt.com/api/auth/session");

    /// <summary>Where a refresh token is exchanged for an access token. By default the address in the backend reference.</summary>
    public Uri OAuthUrl { get; set; } = new("https://auth.openai.com/oauth/token");
}
