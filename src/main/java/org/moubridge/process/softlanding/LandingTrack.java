package org.moubridge.process.softlanding;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** What has to be set up for a company, side by side. */
enum LandingTrack {

	REGISTRATION("Registration"), WORKSPACE("Workspace"), BANK_TAX("Bank and tax"),
	IP_LICENCES("Intellectual property and licences"), DATA_EXPORT("Data and export check");

	private final String title;

	LandingTrack(String title) {
		this.title = title;
	}

	/**
	 * Returns the tracks of a route as rows. Who only explores registers nothing.
	 * @param route EXPLORE, REP_OFFICE or LOCAL_ENTITY
	 */
	static List<Map<String, Object>> on(String route) {
		return Arrays.stream(values())
			.filter((track) -> track != REGISTRATION || !route.equals("EXPLORE"))
			.map((track) -> Map.<String, Object>of("track", track.name(), "name", track.title))
			.toList();
	}

}
