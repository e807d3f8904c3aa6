using Microsoft.AspNetCore.Mvc;

namespace Torii.Admin.Accounts;

/// <summary>How a file is to be taken in.</summary>
internal sealed record ImportQuery
{
    /// <summary>What is asked first: <c>offline</c> (nothing), <c>at</c> (whether the access token works), <c>st</c> or <c>rt</c> (an access token for the session or refresh token). Null: as the file says, else <c>offline</c>.</summary>
    [FromQuery(Name = "mode")]
    public string? Mode { get; init; }

    /// <summary>Whether tokens that stand alone are refresh tokens.</summary>
    [FromQuery(Name = "refresh_tokens")]
    public bool? RefreshTokens { get; init; }

    /// <summary>The app of refresh tokens that name none.</summary>
    [FromQuery(Name = "client_id")]
    public string? ClientId { get; init; }

    /// <summary>Only tell what would become of each place; nothing is asked or changed.</summary>
    [FromQuery(Name = "preview")]
    public bool? Preview { get; init; }

    /// <summary>The proxy of accounts that name none. In a header, since it may hold a password and addresses are written down.</summary>
    [FromHeader(Name = "X-Torii-Proxy")]
    public string? Proxy { get; init; }
}
