package org.moubridge.link;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How patient the pages behind links are.
 *
 * @param pageLife how long after it was shown a page takes an answer
 * @param guessesPerMinute so many unknown links may be tried from one network address
 * before it has to wait
 * @param freshLinksPerHour so many fresh links may be asked for from one network address
 */
@ConfigurationProperties("moubridge.link")
record LinkSettings(@DefaultValue("8h") Duration pageLife, @DefaultValue("60") int guessesPerMinute,
		@DefaultValue("60") int freshLinksPerHour) {
}
