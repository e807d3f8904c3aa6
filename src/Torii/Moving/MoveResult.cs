namespace Torii.Moving;

/// <summary>What became of a thing beside the accounts.</summary>
internal enum MoveResult
{
    /// <summary>It came over.</summary>
    Moved,

    /// <summary>It was here already.</summary>
    Known,

    /// <summary>It stays behind.</summary>
    Left,

    /// <summary>The operator has to do something.</summary>
    ToDo,
}
