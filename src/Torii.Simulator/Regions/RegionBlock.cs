using System.Net;

namespace Torii.Simulator.Regions;

/// <summary>Callers that are told their country is not served: those from an address, or of an account, or both.</summary>
/// <param name="Country">The country that they are told in <c>param</c>.</param>
/// <param name="Address">The address, such as <c>127.0.0.2</c>; null: any.</param>
/// <param name="Account">The account, by token, name or id; null: any.</param>
/// <param name="Status">403 or 400.</param>
internal sealed record RegionBlock(string Country, string? Address = null, string? Account = null, int Status = 403)
{
    /// <summary>What is wrong with it; null when nothing is.</summary>
    public string? Problem() => this switch
    {
        { Country: "" } => "country must not be empty",
        { Address: { } address } when !IPAddress.TryParse(address, out _) => "address must be an IP address",
        { Status: not 400 and not 403 } => "status must be 400 or 403",
        _ => null,
    };
}
