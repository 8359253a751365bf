using CsCheck;
using AiByHand.Pages.Layout;

namespace AiByHand.Pages.Tests.Layout;

public class TracksTests
{
    [Fact]
    public void Factors_share_the_rows_and_columns_of_their_product() => Is(
        """
        ~ X
        W Z

        X 2x3
        W 4x2
        Z 2x2
        """,
        """
        X 4.5,0 2x3
        W 0,3.5 4x2
        Z 4.5,3.5 2x2
        """);

    [Fact]
    public void A_smaller_core_sits_where_its_alignment_says() => Is(
        """
        A
        B
        C
        D

        A 4x1
        B 2x1
        C 2x1 center
        D 2x1 end
        """,
        """
        A 0,0 4x1
        B 0,1.5 2x1
        C 1,3 2x1
        D 2,4.5 2x1
        """);

    [Fact]
    public void An_empty_track_takes_no_room_and_no_gap() => Is(
        """
        A ~ B
        ~ ~ ~
        C ~ D

        A 1x1
        B 1x1
        C 1x1
        D 1x1
        """,
        """
        A 0,0 1x1
        B 1.5,0 1x1
        C 0,1.5 1x1
        D 1.5,1.5 1x1
        """);

    [Fact]
    public void What_hangs_out_keeps_its_distance_from_a_neighbour() => Is(
        """
        A B

        A 1x1 right .3
        B 1x1 left .7
        """,
        """
        A 0,0 1x1
        B 2.5,0 1x1
        """);

    [Fact]
    public void What_hangs_out_reaches_over_an_empty_place() => Is(
        """
        ~ X
        W Z

        X 1x1 left 3
        W 4x2
        Z 1x2
        """,
        """
        X 4.5,0 1x1
        W 0,1.5 4x2
        Z 4.5,1.5 1x2
        """);

    [Fact]
    public void A_caption_over_one_column_does_not_move_another_column_down() => Is(
        """
        ~ X
        W Z

        X 1x1 below .5
        W 4x2 above .8
        Z 1x2
        """,
        """
        X 4.5,0 1x1
        W 0,2 4x2
        Z 4.5,2 1x2
        """);

    [Fact]
    public void A_caption_wider_than_its_grid_clears_what_stands_over_the_next_column() => Is(
        """
        ~ X
        W Z

        X 2x1
        W 1x1 wide-above 4
        Z 2x1
        """,
        """
        X 1.5,0 2x1
        W 0,2.4 1x1
        Z 1.5,2.4 2x1
        """);

    [Fact]
    public void A_caption_wider_than_its_grid_hangs_over_a_lower_neighbour() => Is(
        """
        A B

        A 1x1 wide-above 4
        B 1x1
        """,
        """
        A 0,0 1x1
        B 1.5,0 1x1
        """);

    [Fact]
    public void Captions_side_by_side_part_their_grids() => Is(
        """
        A B

        A 1x1 wide-above 4
        B 1x1 wide-above 1
        """,
        """
        A 0,0 1x1
        B 4.5,0 1x1
        """);

    [Fact]
    public void A_wide_item_over_several_tracks_widens_the_last() => Is(
        """
        A B C
        D D E

        A 1x1
        B 1x1
        C 1x1
        D 4x1
        E 1x1
        """,
        """
        A 0,0 1x1
        B 1.5,0 1x1
        C 4.5,0 1x1
        D 0,1.5 4x1
        E 4.5,1.5 1x1
        """);

    [Fact]
    public void An_item_at_the_end_of_several_tracks_meets_the_next() => Is(
        """
        A B C
        D D E

        A 3x1
        B 1x1
        C 1x1
        D 2x1 end
        E 1x1
        """,
        """
        A 0,0 3x1
        B 3.5,0 1x1
        C 5,0 1x1
        D 2.5,1.5 2x1
        E 5,1.5 1x1
        """);

    [Fact]
    public void An_item_in_the_middle_of_several_tracks_pushes_the_last_clear_of_its_neighbour() => Is(
        """
        A B B
        C D E

        A 1x1 right 2
        B 1x1 center
        C 1x1
        D 1x1
        E 1x1
        """,
        """
        A 0,0 1x1
        B 3.5,0 1x1
        C 0,1.5 1x1
        D 1.5,1.5 1x1
        E 5.5,1.5 1x1
        """);

    [Fact]
    public void Words_overhang_a_track_with_a_grid_in_it() => Is(
        """
        A
        words
        B

        A 2x1
        words 4x.5 loose center
        B 2x1
        """,
        """
        A 0,0 2x1
        words -1,1.5 4x0.5
        B 0,2.5 2x1
        """);

    [Fact]
    public void Words_over_several_tracks_move_aside_without_moving_the_tracks() => Is(
        """
        A words words
        B C     D

        A 1x1 right 2
        words 2x.5 loose center
        B 1x1
        C 1x1
        D 1x1
        """,
        """
        A 0,0 1x1
        words 3.5,0 2x0.5
        B 0,1.5 1x1
        C 1.5,1.5 1x1
        D 3,1.5 1x1
        """);

    [Fact]
    public void Words_alone_make_their_track_as_wide_as_the_widest() => Is(
        """
        one A
        two B

        one 3x.5 loose
        two 5x.5 loose
        A 1x1
        B 1x1
        """,
        """
        one 0,0 3x0.5
        two 0,1.5 5x0.5
        A 5.5,0 1x1
        B 5.5,1.5 1x1
        """);

    [Fact]
    public void What_fills_its_place_is_as_long_as_the_tracks() => Is(
        """
        A B net
        C C net
        r r net

        A 1x1
        B 2x1
        C 1x2
        r 0x.1 fills-across
        net 2x1 fills-down
        """,
        """
        A 0,0 1x1
        B 1.5,0 2x1
        C 0,1.5 1x2
        r 0,4 3.5x0.1
        net 4,0 2x4.1
        """);

    [Fact]
    public void A_margin_keeps_others_away() => Is(
        """
        A B
        C D

        A 1x1
        B 1x1 margin 1
        C 1x1
        D 1x1
        """,
        """
        A 0,0 1x1
        B 2.5,0 1x1
        C 0,2.5 1x1
        D 2.5,2.5 1x1
        """);

    [Fact]
    public void A_panel_keeps_its_neighbours_outside() => Is(
        """
        A B
        C D

        A 1x1
        B 1x1
        C 1x1
        D 1x1
        panel B B .4
        """,
        """
        A 0,0 1x1
        B 1.68,0 1x1
        C 0,1.68 1x1
        D 1.68,1.68 1x1
        panel 1.28,-0.4 1.8x1.8
        """);

    [Fact]
    public void Panels_one_under_the_other_do_not_touch() => Is(
        """
        A
        B

        A 1x1 below .5
        B 1x1 above .5
        panel A A .4
        panel B B .4
        """,
        """
        A 0,0 1x1
        B 0,3.08 1x1
        panel -0.4,-0.4 1.8x2.3
        panel -0.4,2.18 1.8x2.3
        """);

    [Fact]
    public void A_panel_takes_in_whatever_lies_between_its_items() => Is(
        """
        A B C

        A 1x1
        B 1x2
        C 1x1
        panel A C .4
        """,
        """
        A 0,0 1x1
        B 1.5,0 1x2
        C 3,0 1x1
        panel -0.4,-0.4 4.8x2.8
        """);

    [Fact]
    public void A_panel_in_a_panel_keeps_its_own_padding() => Is(
        """
        A B

        A 1x1
        B 1x1
        panel A A .4
        panel A B .4
        """,
        """
        A 0,0 1x1
        B 1.68,0 1x1
        panel -0.4,-0.4 1.8x1.8
        panel -0.8,-0.8 3.88x2.6
        """);

    [Fact]
    public void A_panel_that_cuts_through_an_item_is_refused()
    {
        var refusal = Assert.Throws<LayoutException>(() => Sketch.Boxes(
            """
            A B B
            C D E

            A 1x1
            B 1x1
            C 1x1
            D 1x1
            E 1x1
            panel A D .4
            """));
        Assert.Contains("B", refusal.Message);
    }

    [Fact]
    public void The_box_round_everything_takes_in_what_hangs_out() => Assert.Equal(
        "all -2,-1 4.5x3.5",
        Sketch.Bounds(
            """
            A
            B

            A 1x1 left 2 above 1
            B 1x.5 right 1.5
            """,
            gap: 1));

    [Fact]
    public void Nothing_ever_overlaps() => RandomGrids.Plans.Sample(
        plan => Assert.Null(Sketch.Overlap(plan)), iter: 3000);

    private static void Is(string plan, string boxes) => Assert.Equal(boxes, Sketch.Boxes(plan));
}
