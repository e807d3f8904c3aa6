namespace Torii.Simulator.Solver;

/// <summary>A cookie as FlareSolverr tells it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its value.</param>
/// <param name="Domain">The site, a dot first.</param>
/// <param name="Path">The path it holds for.</param>
/// <param name="Expires">When it ends, in Unix seconds.</param>
/// <param name="Size">The length of name and value.</param>
/// <param name="HttpOnly">Whether scripts do not see it.</param>
/// <param name="Secure">Whether it goes over https only.</param>
/// <param name="Session">Whether it ends with the browser.</param>
/// <param name="SameSite"><c>None</c>.</param>
internal sealed record SolverCookie(
    string Name,
    string Value,
    string Domain,
    string Path,
    double Expires,
    int Size,
    bool HttpOnly,
    bool Secure,
    bool Session,
    string SameSite);
