namespace Torii.Simulator.Uploads;

/// <summary>A picture that an account gave as input.</summary>
/// <param name="Id">Its id: <c>upload_…</c>.</param>
/// <param name="Account">The id of the account that owns it.</param>
/// <param name="File">The name of its file in the uploads folder.</param>
internal sealed record Upload(string Id, string Account, string File);
