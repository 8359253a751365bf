using System.Collections.Frozen;
using System.Text;

namespace AiByHand.Runs.Reading;

/// <summary>What the columns of a class list are called: by teachers, by Moodle, Canvas, Blackboard, Google Classroom, GitHub Classroom and Brightspace, in the languages these speak.</summary>
internal static class RosterWords
{
    /// <summary>The whole name, or, beside a column of first names, the family's: <c>Name;Vorname</c>.</summary>
    public static readonly string[] Names = ["name", "nom", "naam", "namn", "navn", "nazwa"];

    /// <summary>The whole name, or, beside a column of family names, the first: <c>Nombre;Apellidos</c>.</summary>
    public static readonly string[] NamesOrFirst = ["nombre", "nombres", "nome"];

    /// <summary>The whole name, whatever stands beside it; the last are what stands for a name where a system knows none.</summary>
    public static readonly string[] Whole =
    [
        "student", "studentname", "fullname", "displayname", "pupil", "pupilname", "learner", "nameofstudent", "namevorname", "nachnamevorname", "vornamenachname", "vollständigername", "vollername",
        "schüler", "schülerin", "schülername", "studierende", "studierender", "teilnehmer", "teilnehmerin",
        "nométprénom", "nometprénom", "nometprenom", "nomprénom", "nomprenom", "nomcomplet", "élève", "étudiant", "étudiante",
        "nombrecompleto", "nombreyapellidos", "nombreapellidos", "apellidosynombre", "apellidosynombres", "apellidosnombre", "alumno", "alumna", "alumnoa", "estudiante",
        "nomecompleto", "studente", "aluno", "姓名", "氏名", "名前", "이름", "성명",
        "identifier", "rosteridentifier", "githubusername",
    ];

    /// <summary>The first name.</summary>
    public static readonly string[] Firsts =
    [
        "firstname", "firstnames", "givenname", "givennames", "forename", "forenames", "first", "preferredname", "preferredfirstname", "vorname", "vornamen", "rufname", "prénom", "prénoms", "prenom", "prenoms",
        "primernombre", "voornaam", "voornamen", "fornavn", "förnamn", "imię", "imiona", "imie", "etunimi", "etunimet", "jméno", "keresztnév", "utónév", "prenume", "名",
    ];

    /// <summary>The family's name.</summary>
    public static readonly string[] Families =
    [
        "lastname", "lastnames", "surname", "surnames", "familyname", "last", "nachname", "familienname", "zuname", "nomdefamille", "apellido", "apellidos", "primerapellido", "apellidopaterno",
        "cognome", "sobrenome", "apelido", "achternaam", "familienaam", "efternavn", "etternavn", "efternamn", "nazwisko", "sukunimi", "příjmení", "vezetéknév", "姓",
    ];

    /// <summary>A second family name, printed after the first.</summary>
    public static readonly string[] SecondFamilies = ["segundoapellido", "apellidomaterno"];

    /// <summary>
    /// The ids, in the order in which they are taken. First what a system calls a school's own number beside its own ID; then the plain word; then the usual names of a school's number;
    /// then what somebody logs in with; last a number in the list.
    /// </summary>
    public static readonly string[] Ids =
    [
        "sisuserid", "sisid", "orgdefinedid",
        "id",
        "studentid", "studentnumber", "studentno", "studentnr", "idnumber", "pupilid", "pupilnumber", "learnerid", "upn", "candidatenumber", "admissionnumber", "registrationnumber", "rollnumber", "rollno", "cwid", "uin",
        "matrikelnummer", "matrikelnr", "matrnr", "matrikel", "matriculationnumber", "immatrikulationsnummer", "idnummer", "studentenid", "studentennr", "studierendennummer", "studierendennr", "schülernummer", "schülernr", "schülerinnennummer", "schülerinnennr", "schuelernummer", "schuelernr", "schülerid",
        "numéroétudiant", "numéroétudiante", "numéroetudiant", "numeroetudiant", "numérodétudiant", "numérodétudiante", "nétudiant", "noétudiant", "nodétudiant", "netudiant", "numétudiant", "codeétudiant", "identifiantétudiant",
        "numérodidentification", "numéroidentification", "numérod'identification", "ine", "matricule", "codepermanent",
        "númerodeid", "númerodeidentificación", "númeroid", "matrícula", "matricula", "númerodematrícula", "expediente", "nexpediente", "nºexpediente", "ndeexpediente", "nºdeexpediente", "númerodeexpediente", "nia",
        "dni", "dninif", "dninie", "nif", "nie", "cédula", "carné", "carnet", "legajo", "códigodealumno", "códigoestudiante", "código",
        "matricola", "númerodealuno", "ra", "studentnummer", "studentennummer", "leerlingnummer", "opiskelijanumero", "nralbumu", "numeralbumu", "学号", "學號", "学籍番号", "学生番号", "학번",
        "identifier", "rosteridentifier", "username", "sisloginid", "loginid", "login", "userid", "benutzername", "anmeldename", "nomdutilisateur", "identifiant", "nombredeusuario", "usuario",
        "email", "emailaddress", "mail", "emailadresse", "adresseemail", "adressedemessagerie", "adressedecourriel", "courriel", "correo", "correoelectrónico", "direccióndecorreo", "direccióndecorreoelectrónico", "direccióndeemail",
        "githubusername", "githubid",
        "nr", "lfdnr", "laufendenummer", "number", "no", "numéro", "número", "nº", "n",
    ];

    /// <summary>The groups, in the order in which they are taken.</summary>
    public static readonly string[] Groups =
    [
        "group", "groups", "gruppe", "gruppen", "groupe", "groupes", "grupo", "grupos", "gruppo", "groep", "grupp",
        "class", "classes", "klasse", "classe", "clase", "klass", "klas", "tutorgroup", "homeroom",
        "section", "sections", "sektion", "sección", "seccion", "childcourseid",
    ];

    /// <summary>What somebody is in the course.</summary>
    public static readonly string[] Roles = ["role", "roles", "rolle", "rollen", "rôle", "rôles", "rol", "availablerole"];

    /// <summary>What Brightspace writes at a line's end; beside it, or to its own number, a <c>#</c> before an id is no part of it.</summary>
    public const string BrightspaceEnd = "endoflineindicator", BrightspaceId = "orgdefinedid";

    private static readonly FrozenSet<string> NoPupils = FrozenSet.Create(
        "pointspossible", "possiblepoints", "maximumpoints", "maxpoints", "maxscore", "outof", "points", "punkte", "maximalpunkte", "puntos", "puntosposibles", "pointspossibles",
        "readonly", "manualposting", "date", "duedate", "datum", "fecha", "datelimite", "échéance", "fechadeentrega", "fälligkeitsdatum", "classaverage", "klassendurchschnitt", "moyennedelaclasse", "promediodelaclase", "mediadelaclase", "average", "overallaverage", "mean", "median", "durchschnitt", "mittelwert", "moyenne", "promedio", "media", "total", "summe", "maximum");

    private static readonly FrozenSet<string> TestStudents = FrozenSet.Create("teststudent", "studenttest", "previewuser", "demostudent", "studentdemo");

    private static readonly string[] Teachers = ["teacher", "trainer", "lehrer", "dozent", "enseignant", "professeur", "profesor", "manager", "instructor", "coursecreator", "admin"];

    private static readonly string[] Students = ["student", "studierend", "schüler", "teilnehmer", "étudiant", "élève", "estudiante", "alumno", "alumna", "learner", "pupil"];

    /// <summary>Headings and names for comparing: "Student ID", student_id and STUDENT-ID are one.</summary>
    public static string Of(string text)
    {
        var word = new StringBuilder(text.Length);
        foreach (var sign in text)
        {
            if (char.IsLetterOrDigit(sign)) word.Append(char.ToLowerInvariant(sign));
        }
        return word.ToString();
    }

    /// <summary>Whether a line of a gradebook begins with what is no pupil: what points are possible, dates, averages.</summary>
    public static bool IsNoPupil(string name) => NoPupils.Contains(Of(name));

    /// <summary>Whether a name is that of a system's own test student.</summary>
    public static bool IsTestStudent(string name) => TestStudents.Contains(Of(name));

    /// <summary>Whether a role is a teacher's, and not a pupil's as well.</summary>
    public static bool IsTeacher(string role)
    {
        var word = Of(role);
        return Array.Exists(Teachers, word.Contains) && !Array.Exists(Students, word.Contains);
    }
}
