package org.sunmao.app.livestreams;

import static org.sunmao.app.access.Role.COUNCIL;
import static org.sunmao.app.access.Role.ENTERPRISE;
import static org.sunmao.app.access.Role.LEADER;
import static org.sunmao.app.access.Role.OFFICE;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.sunmao.app.matters.Act;
import org.sunmao.app.matters.Actor;
import org.sunmao.app.matters.Audience;
import org.sunmao.app.matters.FieldType;
import org.sunmao.app.matters.MatterField;
import org.sunmao.app.matters.MatterKind;
import org.sunmao.app.matters.Sight;

/** The life of a session: an enterprise proposes it, the office or the council's office announces it to everybody, it is held, and its figures conclude it. */
@Configuration(proxyBeanMethods = false)
public class LivestreamKind {

    /** The kind's word. */
    public static final String CODE = "livestream";

    /** Where sessions are held. */
    public static final List<String> PLATFORMS =
            List.of("douyin", "kuaishou", "taobao", "weixin", "jd", "pdd", "xiaohongshu", "other");

    @Bean
    MatterKind livestreamMatterKind() {
        Actor office = Actor.any(OFFICE);
        Actor council = Actor.any(COUNCIL);
        Actor firm = Actor.own(ENTERPRISE);
        return MatterKind.declare(CODE, "ZB", "livestreams", "/livestreams")
                .state("planned", 3)
                .state("announced")
                .state("held", 5)
                .end("concluded")
                .end("cancelled")
                .field(MatterField.line("enterprise", 18).neededFrom("planned"))
                .field(MatterField.line("workshop", 60).neededFrom("planned"))
                .field(MatterField.line("host", 30))
                .field(MatterField.of("host-consent", FieldType.FLAG).neededFrom("planned"))
                .field(MatterField.choice("platform", PLATFORMS.toArray(String[]::new))
                        .neededFrom("planned"))
                .field(MatterField.of("day", FieldType.DATE).neededFrom("planned"))
                .field(MatterField.line("begins", 5).neededFrom("planned"))
                .field(MatterField.text("about", 500).neededFrom("planned"))
                .field(MatterField.text("result", 500).neededFrom("concluded"))
                .move("announce", "announced", "planned")
                .tells(firm)
                .by(office, council)
                .move("hold", "held", "announced")
                .by(firm, office, council)
                .move("conclude", "concluded", "held")
                .asks("result")
                .tells(firm)
                .by(firm, office, council)
                .move("reschedule", "planned", "planned")
                .asks("day", "begins")
                .needs("day", "begins")
                .aside()
                .by(firm, office, council)
                .move("reschedule", "announced", "announced")
                .asks("day", "begins")
                .needs("day", "begins")
                .aside()
                .tells(firm)
                .by(firm, office, council)
                .move("cancel", "cancelled", "planned", "announced")
                .reasoned()
                .aside()
                .tells(firm)
                .by(firm, office, council)
                .sees(Sight.ALL, Audience.CONFIDANTS, OFFICE)
                .sees(Sight.ALL, Audience.HANDLERS, COUNCIL)
                .sees(Sight.ALL, Audience.ALL, LEADER)
                .sees(Sight.OWN, Audience.ALL, ENTERPRISE)
                .may(Act.COMMENT, office, council, firm)
                .build();
    }
}
