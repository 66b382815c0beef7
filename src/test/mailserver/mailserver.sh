#!/bin/bash
# A real mail server for tests: Exim and Dovecot from Debian's packages, on loopback only.
#
#   mailserver.sh start DIRECTORY SMTP_PORT IMAP_PORT
#   mailserver.sh stop DIRECTORY
#
# Everything it writes is below DIRECTORY; start begins with empty mailboxes. The password of every
# mailbox is "secret". Who has a directory below DIRECTORY/mail has a mailbox; anybody else is refused
# with 550, but gone@ is refused only after the mail was taken over. Exit code 3: it cannot run here.
set -euo pipefail

packages=(exim4-daemon-light dovecot-imapd s-nail)
domain=moubridge.example
authserv=mx.$domain
mailboxes=(product manager compliance admin mranti-coordinator-2
	{mranti,zgc}-{coordinator,approver,finance})

# Debian would start the services at once, with a configuration of its own.
install_packages() {
	if [ "$(id -u)" -ne 0 ]; then
		echo "Only root can install and start Exim and Dovecot." >&2
		exit 3
	fi
	if command -v exim4 dovecot s-nail | [ "$(wc -l)" -eq 3 ]; then
		return
	fi
	local policy=/usr/sbin/policy-rc.d ours=false
	if [ ! -e $policy ]; then
		printf '#!/bin/sh\nexit 101\n' >$policy
		chmod +x $policy
		ours=true
	fi
	local installed=true
	{ apt-get update && DEBIAN_FRONTEND=noninteractive \
		apt-get install --yes --no-install-recommends "${packages[@]}"; } >&2 || installed=false
	if $ours; then
		rm $policy
	fi
	if ! $installed; then
		echo "${packages[*]} could not be installed." >&2
		exit 3
	fi
}

configure_smtp() {
	cat >"$directory/exim.conf" <<END
primary_hostname = $authserv
local_interfaces = 127.0.0.1
daemon_smtp_ports = $smtp
spool_directory = $directory/spool
log_file_path = $directory/log/%s.log
pid_file_path = $directory/exim.pid
deliver_drop_privilege
keep_environment =
tls_advertise_hosts =
acl_smtp_rcpt = recipient
acl_smtp_data = content

begin acl

recipient:
  deny
    ! domains = $domain
    message = 550 5.7.1 Only mails for $domain are taken here
  deny
    ! local_parts = gone
    ! verify = recipient
    message = 550 5.1.1 User unknown
  accept

# Nobody but this server says who an author is: the one who logged in.
content:
  warn
    remove_header = Authentication-Results
  warn
    authenticated = *
    condition = \${if eqi{\$authenticated_id}{\${address:\$h_from:}}}
    add_header = :at_start:Authentication-Results: $authserv; dmarc=pass header.from=$domain
  accept

begin routers

product:
  driver = redirect
  domains = $domain
  local_parts = decide : bounce
  local_part_suffix = +*
  data = product@$domain

gone:
  driver = redirect
  domains = $domain
  local_parts = gone
  allow_fail
  data = :fail: 550 5.1.1 Mailbox is gone

people:
  driver = accept
  domains = $domain
  local_parts = dsearch;$directory/mail
  transport = mailbox

begin transports

mailbox:
  driver = appendfile
  maildir_format
  directory = $directory/mail/\$local_part_data
  return_path_add
  delivery_date_add

begin authenticators

plain:
  driver = plaintext
  public_name = PLAIN
  server_prompts = :
  server_condition = \${if and{{match_domain{\${domain:\$auth2}}{$domain}}{eq{\$auth3}{secret}}}}
  server_set_id = \$auth2
END
}

configure_imap() {
	cat >"$directory/dovecot.conf" <<END
protocols = imap
listen = 127.0.0.1
base_dir = $directory/run
state_dir = $directory/run
log_path = $directory/log/dovecot.log
ssl = no
disable_plaintext_auth = no
auth_mechanisms = plain
first_valid_uid = $(id -u Debian-exim)
mail_location = maildir:$directory/mail/%Ln
service imap-login {
  inet_listener imap {
    port = $imap
  }
  inet_listener imaps {
    port = 0
  }
}
passdb {
  driver = static
  args = password=secret
}
userdb {
  driver = static
  args = uid=Debian-exim gid=Debian-exim home=$directory/mail/%Ln
}
END
}

# Waits until somebody listens at the port.
reachable() {
	for ((tries = 0; tries < 100; tries++)); do
		if (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; then
			return
		fi
		sleep 0.1
	done
	echo "Nobody answers at port $1:" >&2
	tail -n 20 "$directory"/log/* >&2
	exit 1
}

start() {
	install_packages
	stop
	rm -rf "$directory"/{log,run,spool,mail}
	mkdir -p "$directory"/{log,run,spool,mail}
	if ! setpriv --reuid=Debian-exim --clear-groups test -x "$directory"; then
		echo "Exim's own user has no way to $directory." >&2
		exit 3
	fi
	(cd "$directory/mail" && mkdir "${mailboxes[@]}")
	chown -R Debian-exim:Debian-exim "$directory"/{log,spool,mail}
	configure_smtp
	configure_imap
	exim4 -C "$directory/exim.conf" -bd
	dovecot -c "$directory/dovecot.conf"
	reachable "$smtp"
	reachable "$imap"
}

# Ends what start has started, and nothing else.
stop() {
	local file pid
	for file in "$directory/exim.pid" "$directory/run/master.pid"; do
		if [ -s "$file" ]; then
			pid=$(tr -d '[:space:]' <"$file")
			if tr '\0' ' ' <"/proc/$pid/cmdline" 2>/dev/null | grep -qF "$directory"; then
				kill "$pid"
				while kill -0 "$pid" 2>/dev/null; do sleep 0.1; done
			fi
			rm -f "$file"
		fi
	done
}

directory=$(realpath -m "${2:?directory}")
case $1 in
start)
	smtp=${3:?port} imap=${4:?port}
	start
	;;
stop) stop ;;
*)
	echo "start or stop?" >&2
	exit 2
	;;
esac
