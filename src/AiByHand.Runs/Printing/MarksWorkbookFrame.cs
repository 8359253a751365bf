namespace AiByHand.Runs.Printing;

/// <summary>How a cell of the workbook of marks looks: its place among the formats of <see cref="MarksWorkbookFrame"/>.</summary>
internal enum MarksStyle
{
    /// <summary>As a program has it.</summary>
    Plain,

    /// <summary>A head: bold, in lines.</summary>
    Head,

    /// <summary>A total: bold.</summary>
    Sum,

    /// <summary>Codes: in lines.</summary>
    Wrapped,
}

/// <summary>What is the same in each workbook of marks: which parts there are, how they belong together (Open Packaging Conventions, ECMA-376 part 2), and how cells look.</summary>
internal static class MarksWorkbookFrame
{
    /// <summary>The part with the table.</summary>
    public const string Sheet = "xl/worksheets/sheet1.xml";

    /// <summary>The namespace of a workbook's elements.</summary>
    public const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private const string Relations = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Types = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    /// <summary>All parts but the table, in the order of their names.</summary>
    public static readonly (string Name, string Text)[] Parts =
    [
        ("[Content_Types].xml", $"""
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
              <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
              <Override PartName="/xl/workbook.xml" ContentType="{Types}.sheet.main+xml"/>
              <Override PartName="/xl/styles.xml" ContentType="{Types}.styles+xml"/>
              <Override PartName="/{Sheet}" ContentType="{Types}.worksheet+xml"/>
            </Types>
            """),
        ("_rels/.rels", $"""
            <Relationships xmlns="{Relations}">
              <Relationship Id="rId1" Type="{Office}/officeDocument" Target="/xl/workbook.xml"/>
            </Relationships>
            """),
        ("xl/_rels/workbook.xml.rels", $"""
            <Relationships xmlns="{Relations}">
              <Relationship Id="rId1" Type="{Office}/worksheet" Target="/{Sheet}"/>
              <Relationship Id="rId2" Type="{Office}/styles" Target="/xl/styles.xml"/>
            </Relationships>
            """),
        ("xl/styles.xml", $"""
            <styleSheet xmlns="{Main}">
              <fonts><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>
              <fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>
              <borders><border/></borders>
              <cellStyleXfs><xf/></cellStyleXfs>
              <cellXfs>
                <xf applyAlignment="1"><alignment vertical="center"/></xf>
                <xf fontId="1" applyFont="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>
                <xf fontId="1" applyFont="1" applyAlignment="1"><alignment vertical="center"/></xf>
                <xf applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf>
              </cellXfs>
            </styleSheet>
            """),
        ("xl/workbook.xml", $"""
            <workbook xmlns="{Main}" xmlns:r="{Office}">
              <sheets><sheet name="Marks" sheetId="1" r:id="rId1"/></sheets>
              <definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">Marks!$1:$1</definedName></definedNames>
              <calcPr fullCalcOnLoad="1"/>
            </workbook>
            """),
    ];
}
