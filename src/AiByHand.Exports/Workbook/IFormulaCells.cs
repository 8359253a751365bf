using AiByHand.Terms;

namespace AiByHand.Exports.Workbook;

/// <summary>Where formulas find the numbers of cells.</summary>
internal interface IFormulaCells
{
    /// <summary>What stands for a cell of a tensor in a formula: its address, or something that gives its number.</summary>
    string Of(CellReference cell);

    /// <summary>Where a cell of a tensor stands, if ranges may be made of such places; else null.</summary>
    Square? PlaceOf(CellReference cell);

    /// <summary>What stands for a part of a term that is needed several times: it is worked out once, in a cell of its own.</summary>
    /// <param name="formula">The part's formula.</param>
    string Shared(string formula);

    /// <summary>Whether a tensor holds words.</summary>
    bool HoldsWords(string tensor);
}
